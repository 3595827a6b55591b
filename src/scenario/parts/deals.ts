import { didYouMean, isFull, isRecord, problem, type Problem, SixPartyError } from '../../input/index.js';
import type { Issue } from './issues.js';

/** One option index for every issue, in the scenario's issue order. */
export type Deal = readonly number[];

/**
 * Whether `x` is a deal of the scenario: a list with one existing option for every issue.
 *
 * @param rules - a scenario or its rules
 * @throws {@link SixPartyError} `invalid-option` if `rules` are none
 */
export function isDeal(rules: { readonly issues: readonly Issue[] }, x: unknown): x is Deal {
  const issues = issuesOf(rules);
  if (!Array.isArray(x) || x.length !== issues.length) return false;
  for (let place = 0; place < issues.length; place++) {
    const option: unknown = x[place];
    if (!Number.isInteger(option)) return false;
    if (!((option as number) >= 0 && (option as number) < issues[place]!.options.length)) return false;
  }
  return true;
}

/**
 * A deal from option indices by issue id.
 *
 * @param rules - a scenario or its rules
 * @param levels - option per issue id; an issue that is not named has option 0
 * @returns one option per issue, in issue order
 * @throws {@link SixPartyError} `invalid-deal` with every unknown issue and every option that does not exist;
 *   `invalid-option` if `rules` are none
 */
export function dealOf(
  rules: { readonly issues: readonly Issue[] },
  levels: Readonly<Record<string, number>>,
): Deal {
  const issues = issuesOf(rules);
  const ids = issues.map(({ id }) => id);
  const problems: Problem[] = [];
  if (!isRecord(levels)) {
    problems.push(problem('levels', 'wrong-type', 'options by issue id', levels));
  }
  for (const id of Object.keys(levels ?? {})) {
    if (isFull(problems)) break;
    const issue = issues[ids.indexOf(id)];
    const level: unknown = levels[id];
    if (issue === undefined) {
      const hint = didYouMean(id, ids);
      problems.push(problem(id, 'unknown-name', 'an issue of the scenario', id, { hint, onKey: true }));
    } else if (
      !Number.isInteger(level) ||
      (level as number) < 0 ||
      (level as number) >= issue.options.length
    ) {
      const expected = `an option from 0 to ${issue.options.length - 1}`;
      problems.push(problem(id, 'out-of-range', expected, level));
    }
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-deal', 'This is no deal of the scenario.', problems);
  return ids.map((id) => (Object.hasOwn(levels, id) ? levels[id]! : 0));
}

/**
 * A deal as options by issue id; inverse of `dealOf`.
 *
 * @param rules - a scenario or its rules
 * @param deal - a deal of that scenario
 * @returns an option for every issue, keys in issue order
 * @throws {@link SixPartyError} `invalid-deal` if it is none; `invalid-option` if `rules` are none
 */
export function dealLevels(rules: { readonly issues: readonly Issue[] }, deal: Deal): Record<string, number> {
  const levels: Record<string, number> = {};
  if (!isDeal(rules, deal)) {
    throw new SixPartyError('invalid-deal', 'This is no deal of the scenario.', [
      problem('deal', 'wrong-type', 'a list with one option for every issue', deal),
    ]);
  }
  rules.issues.forEach(({ id }, index) => {
    levels[id] = deal[index]!;
  });
  return levels;
}

/** Returns the issues of a scenario or its rules. */
function issuesOf(
  rules: Partial<{ readonly issues: readonly Issue[] }> | null | undefined,
): readonly Issue[] {
  const issues = rules?.issues;
  if (Array.isArray(issues)) return issues as readonly Issue[];
  throw new SixPartyError('invalid-option', 'Without issues there is no deal.', [
    problem('rules', 'wrong-type', 'a scenario or its rules', rules),
  ]);
}
