import { didYouMean } from './check/didYouMean.js';
import { problem } from './check/problem.js';
import { shown } from './check/shown.js';
import type { Deal } from './Deal.js';
import type { Issue } from './Issue.js';
import type { Problem } from '../input/index.js';
import { SixPartyError } from '../input/index.js';

/**
 * A deal from option indices by issue id.
 *
 * @param rules - a scenario or its rules
 * @param levels - option per issue id; an issue that is not named has option 0
 * @returns one option per issue, in issue order
 * @throws {@link SixPartyError} `invalid-deal` with every unknown issue and every option that does not exist
 */
export function dealOf(
  rules: { readonly issues: readonly Issue[] },
  levels: Readonly<Record<string, number>>,
): Deal {
  const { issues } = rules;
  const ids = issues.map(({ id }) => id);
  const problems: Problem[] = [];
  if (typeof levels !== 'object' || levels === null) {
    problems.push(problem('levels', 'wrong-type', 'options by issue id', shown(levels)));
  }
  for (const id of Object.keys(levels ?? {})) {
    const issue = issues[ids.indexOf(id)];
    const level: unknown = levels[id];
    if (issue === undefined) {
      problems.push(problem(id, 'unknown-name', 'an issue of the scenario', `'${id}'`, didYouMean(id, ids)));
    } else if (
      !Number.isInteger(level) ||
      (level as number) < 0 ||
      (level as number) >= issue.options.length
    ) {
      const expected = `an option from 0 to ${issue.options.length - 1}`;
      problems.push(problem(id, 'out-of-range', expected, shown(level)));
    }
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-deal', 'This is no deal of the scenario.', problems);
  return ids.map((id) => (Object.hasOwn(levels, id) ? levels[id]! : 0));
}
