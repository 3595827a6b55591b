import { checkScenario, defineScenario, type Problem } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import type { Factor, Level } from './Factor.js';
import { withAgentLevel } from './withAgentLevel.js';
import { withLevel, type Refused } from './withLevel.js';

/**
 * A scenario with levels at the paths of its factors, or what is wrong with it.
 *
 * @param levels - by name of the factor; a factor without one is left as the scenario has it
 */
export function checkedScenario(
  base: Talks,
  factors: readonly Factor[],
  levels: Readonly<Record<string, Level>>,
): { readonly scenario: Talks } | Refused {
  const problems: Problem[] = [];
  let changed: unknown = base;
  let nowhere = false;
  for (const { steps, level } of assignments(factors, levels)) {
    const seated = steps[0] === 'agents';
    const outcome = seated
      ? withAgentLevel(changed as Talks, steps, level)
      : withLevel(changed, steps, level, steps);
    if ('value' in outcome) changed = outcome.value;
    else {
      problems.push(...outcome.problems);
      nowhere ||= outcome.nowhere;
    }
  }
  if (problems.length === 0 && changed !== base) {
    problems.push(...checkScenario(changed));
    nowhere = problems.some(ofKey);
  }
  if (problems.length > 0) return { problems, nowhere };
  return { scenario: defineScenario(changed as Talks) };
}

/** What to set where: an agent model before its parameters, that is, what is short before what is below it. */
function assignments(
  factors: readonly Factor[],
  levels: Readonly<Record<string, Level>>,
): { readonly steps: readonly string[]; readonly level: Level }[] {
  return factors
    .flatMap(({ name, paths }) =>
      Object.hasOwn(levels, name)
        ? paths.map((path) => ({ steps: path.split('.'), level: levels[name]! }))
        : [],
    )
    .sort((a, b) => a.steps.length - b.steps.length);
}

/** Whether what is wrong is the name of a member, not what it holds. */
function ofKey({ code, path, received }: Problem): boolean {
  return code === 'unknown-key' || received === `'${/[^.[\]"]+(?="?\]?$)/.exec(path)?.[0] ?? ''}'`;
}
