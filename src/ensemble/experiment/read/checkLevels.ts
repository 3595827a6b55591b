import type { Problem } from '../../../scenario/index.js';
import type { Policy } from '../Experiment.js';
import type { Factor, Level } from '../Factor.js';
import { checkedScenario } from '../checkedScenario.js';
import type { Refused } from '../withLevel.js';
import { levelPlace } from './levelPlace.js';
import { innerPath } from './Spot.js';

/**
 * Checks every factor by itself: that its paths lead somewhere and its levels are allowed there, for every policy.
 *
 * @param first - levels of the first point: a level need only be allowed by itself or with these
 * @param written - the factors as they stand in the file
 * @returns problems at the places of the factors and levels in the file
 */
export function checkLevels(
  policies: readonly Policy[],
  factors: readonly Factor[],
  first: Readonly<Record<string, Level>>,
  written: unknown,
): Problem[] {
  return factors.flatMap((factor) =>
    extremesOf(factor).flatMap(({ level, index }) => {
      for (const policy of policies) {
        const found = refusal(policy, factors, factor, level, first);
        if (found === undefined) continue;
        const under = policies.length > 1 ? ` under policy ${policy.name}` : '';
        const [problem] = found.problems;
        if (found.nowhere) return [ofPath(problem!, factor, policy, level, under)];
        const message = `The scenario does not allow ${factor.name} = ${level}${under}: ${problem!.message}`;
        return [{ ...problem!, path: levelPlace(factor, index, written), message }];
      }
      return [];
    }),
  );
}

/** All levels of a list, both ends of a range: what a scenario allows of numbers has no gaps. */
function extremesOf({ levels }: Factor): { readonly level: Level; readonly index: number }[] {
  const values = levels.kind === 'list' ? levels.values : [levels.min, levels.max];
  return values.map((level, index) => ({ level, index }));
}

function refusal(
  { scenario }: Policy,
  factors: readonly Factor[],
  factor: Factor,
  level: Level,
  first: Readonly<Record<string, Level>>,
): Refused | undefined {
  const alone = checkedScenario(scenario, [factor], { [factor.name]: level });
  if ('scenario' in alone) return undefined;
  const together = checkedScenario(scenario, factors, { ...first, [factor.name]: level });
  return 'scenario' in together ? undefined : alone;
}

function ofPath(found: Problem, factor: Factor, policy: Policy, level: Level, under: string): Problem {
  const { name, paths } = factor;
  const fault = paths.findIndex((path) => {
    const alone = checkedScenario(policy.scenario, [{ ...factor, paths: [path] }], { [name]: level });
    return 'nowhere' in alone && alone.nowhere;
  });
  const path = paths[fault] ?? paths[0]!;
  const at = innerPath('factors', name);
  return {
    ...found,
    path: name === path ? at : innerPath(`${at}.paths`, Math.max(fault, 0)),
    code: 'unknown-name',
    expected: 'a path of the scenario, with ids in place of indices',
    received: `'${path}'`,
    message: `The path '${path}' leads nowhere${under}: ${found.message}`,
  };
}
