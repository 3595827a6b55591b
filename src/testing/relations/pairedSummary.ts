import { momentsOf, momentsSummary, pairedDifference, pairedInterval } from '../../analysis/index.js';
import type { Interval } from '../../analysis/index.js';
import { optionProblem } from './check/optionProblem.js';
import { refuse } from './check/refuse.js';
import type { Discordant, PolicyComparison } from './PolicyComparison.js';

/**
 * What pairs of measurements on the same seeds say.
 *
 * @throws SixPartyError `invalid-option` if some are numbers and some yes or no
 */
export function pairedSummary(pairs: readonly Discordant[], alpha: number): PolicyComparison {
  const differences = pairs.map(({ baseline, policy }) => Number(policy) - Number(baseline));
  const count = (sign: number): number => differences.filter((by) => Math.sign(by) === sign).length;
  const { interval, pValue } = judged(pairs, differences, alpha);
  const mean = (side: 'baseline' | 'policy'): number =>
    momentsSummary(momentsOf(pairs.map((pair) => Number(pair[side])))).mean!;
  return {
    n: pairs.length,
    means: { baseline: mean('baseline'), policy: mean('policy') },
    difference: momentsSummary(momentsOf(differences)).mean!,
    interval,
    better: count(1),
    worse: count(-1),
    ties: count(0),
    discordant: pairs.filter(({ baseline, policy }) => baseline !== policy),
    pValue,
  };
}

function judged(
  pairs: readonly Discordant[],
  differences: readonly number[],
  alpha: number,
): { interval: Interval; pValue: number | null } {
  const said = pairs.flatMap(({ baseline, policy }) => [baseline, policy]);
  const yes = said.filter((value) => typeof value === 'boolean').length;
  const mixed = yes > 0 && yes < said.length;
  refuse(
    'These measurements do not compare.',
    mixed
      ? optionProblem('measure', 'inconsistent', 'always a number, or always a boolean', 'both')
      : undefined,
  );
  if (yes === 0) {
    const { low, high } = pairedInterval(differences, alpha);
    return { interval: { low, high }, pValue: null };
  }
  const answers = pairs.map(({ baseline, policy }) => [baseline === true, policy === true] as const);
  const { low, high, pValue } = pairedDifference(answers, alpha);
  return { interval: { low, high }, pValue };
}
