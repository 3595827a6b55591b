import type { DealGround } from './DealGround.js';
import { GAIN_TOLERANCE } from './GAIN_TOLERANCE.js';
import { gainsAt } from './gainsAt.js';

/**
 * Those of the candidates that are best by leximin: the greatest smallest gain, among these the greatest
 * second smallest, and so on; what lies within 1e-9 of the greatest goes on to the next stage.
 *
 * @param candidates - numbers of the deals whose smallest gain is the greatest; overwritten
 * @param units - per party: what a gain is divided by
 */
export function leximin(ground: DealGround, candidates: Uint32Array, units: Float64Array): Uint32Array {
  const gains = new Float64Array(units.length);
  let left = candidates;
  for (let place = 0; place < units.length && left.length > 1; place++) {
    let most = -Infinity;
    for (const index of left) most = Math.max(most, ranked(index)[place]!);
    let kept = 0;
    for (const index of left) {
      if (ranked(index)[place]! >= most - GAIN_TOLERANCE) left[kept++] = index;
    }
    left = left.subarray(0, kept);
  }
  return left.sort((a, b) => a - b);

  function ranked(index: number): Float64Array {
    gainsAt(ground, index, gains);
    for (let i = 0; i < gains.length; i++) gains[i] = gains[i]! / units[i]!;
    return gains.sort((a, b) => a - b);
  }
}
