import { readCount } from './readNumber.js';
import { readRecord } from './readRecord.js';
import { readText } from './readText.js';
import { wrong, type Spot } from './Spot.js';

/** What a file says about seeds. */
export interface Seeds {
  readonly count: number | undefined;
  readonly seed: string;
  readonly paired: boolean;
}

const MOST = 10_000_000;

/** Reads `seeds`: a number of replicates, or `{count, seed, paired}`. */
export function readSeeds(spot: Spot): Seeds {
  const usual = { seed: '1', paired: true };
  if (typeof spot.value === 'number') return { ...usual, count: readCount(spot, 1, MOST) };
  const spots = readRecord(spot, ['count', 'seed', 'paired']);
  if (spots === undefined) return { ...usual, count: undefined };
  const { seed, paired } = spots;
  if (paired.value !== undefined && typeof paired.value !== 'boolean')
    wrong(paired, 'wrong-type', 'true or false');
  return {
    count: readCount(spots.count, 1, MOST),
    seed: (seed.value === undefined ? undefined : readText(seed)) ?? usual.seed,
    paired: paired.value !== false,
  };
}
