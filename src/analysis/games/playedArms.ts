import type { Talks } from '../../talks/index.js';
import { chanceMetric, isCertain } from '../metrics/chanceMetric.js';
import { measured } from '../play/measured.js';
import { numbersOf, type Measure } from './measures.js';
import type { PlayOptions } from './playedProfiles.js';

/** What the runs of a scenario were worth, one after the other. */
export interface PlayedArm {
  readonly worth: readonly number[];
  /** One says all there is. */
  readonly isCertain: boolean;
}

/** Plays scenarios with the same seeds, and measures one thing of each. */
export async function playedArms(
  arms: readonly Talks[],
  measure: Measure,
  { player, seed, seeds, none }: PlayOptions,
): Promise<PlayedArm[]> {
  const columns = await measured(
    arms.flatMap((scenario) => [measure.asked, chanceMetric.name].map((one) => ({ scenario, measure: one }))),
    { player, seed, runs: seeds },
  );
  return arms.map((_, n) => {
    const worth = numbersOf(columns[2 * n]!, measure, none);
    return { worth, isCertain: isCertain(columns[2 * n + 1]!, worth) };
  });
}
