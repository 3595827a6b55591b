import { normalQuantile } from '../../numeric/index.js';
import { countProblem } from './check/countProblem.js';
import { refuse } from './check/refuse.js';
import { shareProblem } from './check/shareProblem.js';
import type { Interval } from './Interval.js';

/**
 * Score interval for the difference of two probabilities from pairs (Tango 1998): all differences that the score
 * test does not reject. It excludes 0 exactly when McNemar's test without correction does, stays within −1 and
 * 1, and holds its coverage in small samples and where a count is 0, where Wald's interval fails (Newcombe 1998;
 * Fagerland, Lydersen & Laake 2014).
 *
 * @param gained - pairs in which only the second holds
 * @param lost - pairs in which only the first holds
 * @param n - all pairs, 1 to 10^9
 * @param alpha - 1 − confidence, between 0 and 1; default 0.05
 * @returns ends for P(second) − P(first), within 1e-12
 * @throws SixPartyError `invalid-option`
 */
export function tangoInterval(gained: number, lost: number, n: number, alpha = 0.05): Interval {
  const pairs = countProblem('n', n, 1, 1e9);
  const most = pairs === undefined ? n : 1e9;
  const first = countProblem('gained', gained, 0, most);
  const left = first === undefined ? most - gained : most;
  refuse(
    'There is no such interval.',
    pairs,
    first,
    countProblem('lost', lost, 0, left),
    shareProblem('alpha', alpha),
  );
  const z = -normalQuantile(alpha / 2);
  return { low: -upperEnd(lost, gained, n, z), high: upperEnd(gained, lost, n, z) };
}

/** The greatest difference whose score is −z or more, by halving: the score falls with the difference. */
function upperEnd(gained: number, lost: number, n: number, z: number): number {
  if (gained === n) return 1;
  let low = (gained - lost) / n;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (score(middle, gained, lost, n) >= -z) low = middle;
    else high = middle;
  }
}

/** (gained − lost − nΔ) over its standard error with the most likely probabilities that differ by Δ. */
function score(delta: number, gained: number, lost: number, n: number): number {
  const linear = (2 * n - gained + lost) * delta - gained - lost;
  const constant = -lost * delta * (1 - delta);
  const lostShare = (Math.sqrt(linear * linear - 8 * n * constant) - linear) / (4 * n);
  return (gained - lost - n * delta) / Math.sqrt(n * (2 * lostShare + delta * (1 - delta)));
}
