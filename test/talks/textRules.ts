import fc from 'fast-check';
import type { Scenario, TextConstraint } from '../../src/scenario/index.js';

/** A scenario with some of the rules of what a text may say. */
export function withTextRules(scenario: Scenario): fc.Arbitrary<Scenario> {
  const { issues, schedule } = scenario;
  const commitment = schedule?.commitment;
  const options = issues.find(({ id }) => id === commitment?.issue)?.options.length ?? 0;
  const level = (of: { readonly id: string; readonly options: readonly string[] }) =>
    fc.integer({ min: 0, max: of.options.length - 1 }).map((at) => ({ issue: of.id, at }));
  const structural = issues.filter((issue) => issue.structural === true);
  const constraint: fc.Arbitrary<TextConstraint> | undefined =
    structural.length === 0
      ? undefined
      : fc
          .record({
            when: fc.constantFrom(...structural).chain(level),
            then: fc.constantFrom(...issues).chain(level),
            isAtLeast: fc.boolean(),
          })
          .map(({ when, then, isAtLeast }) => ({
            when: { issue: when.issue, atLeast: when.at },
            then: isAtLeast
              ? { issue: then.issue, atLeast: then.at }
              : { issue: then.issue, atMost: then.at },
          }));
  const statement = fc
    .record(Object.fromEntries(issues.map((issue) => [issue.id, fc.nat(issue.options.length - 1)])))
    .map((levels) => ({
      label: 'the statement',
      levels: commitment ? { ...levels, [commitment.issue]: commitment.plan - 1 } : levels,
    }));
  const months = fc.constantFrom(2, 5, 9.5);
  const term = fc.option(
    fc.oneof(
      months,
      months.map((value) => ({ value, low: value / 2, high: 2 * value })),
    ),
  );
  return fc
    .record({
      floor: fc.boolean(),
      constraints: constraint ? fc.array(constraint, { maxLength: 2 }) : fc.constant([]),
      inForce: fc.boolean(),
      statement,
      term: fc.option(fc.array(term, { minLength: options, maxLength: options })),
      nextLevel: fc.boolean(),
      demandsWithinTerm: fc.boolean(),
      onward: fc.boolean(),
    })
    .map(({ floor, constraints, inForce, statement: text, term: terms, ...rules }) => ({
      ...scenario,
      ...(constraints.length > 0 && { constraints }),
      ...(inForce && (!commitment || commitment.plan > 0) && { inForce: [text] }),
      ...(schedule && {
        schedule: {
          ...schedule,
          ...(floor && { floor }),
          ...(commitment && { commitment: { ...commitment, ...(terms && { term: terms }), ...rules } }),
        },
      }),
    }));
}
