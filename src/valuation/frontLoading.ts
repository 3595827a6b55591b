import type { GainExplanation } from './GainExplanation.js';

/**
 * How much of a deal's burden falls on a party early (claim C13): the value that it gives up in early
 * stages minus the value that it receives in them. Above 0 it is asked for a lot up front for little;
 * below 0 it is rewarded first.
 *
 * Early are the steps due at stage `until` or before, the party's own and those of others. Values are the
 * promised ones, in the party's value units (within −1…1): neither trust, time nor κ lowers them, and
 * direct values, which are had by signing, do not count.
 *
 * @param until - last early stage, ≥ 1. Default 2, the first half of the usual four.
 */
export function frontLoading({ steps }: Pick<GainExplanation, 'steps'>, until = 2): number {
  let given = 0;
  let received = 0;
  for (const { stage, value } of steps) {
    if (stage > until) continue;
    if (value < 0) given -= value;
    else received += value;
  }
  return given - received;
}
