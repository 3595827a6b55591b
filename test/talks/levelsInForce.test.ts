import { expect, test } from 'vitest';
import { levelsInForce, type PublicState } from '../../src/talks/index.js';
import { runTalks } from '../../src/talks/index.js';
import { barter } from '../ensemble/games.js';

const now = (...agreements: [status: string, ...deal: number[]][]) =>
  ({
    levels: [0, 0],
    agreements: agreements.map(([status, ...deal]) => ({ status, deal })),
  }) as unknown as PublicState;

test('what is signed is at once in force where there is no schedule', () => {
  expect(levelsInForce({}, now())).toEqual([0, 0]);
  expect(levelsInForce({}, now(['superseded', 1, 1], ['completed', 2, 0], ['broken', 2, 2]))).toEqual([2, 0]);
  const schedule = {} as never;
  expect(levelsInForce({ schedule }, now(['completed', 2, 0]))).toEqual([0, 0]);
});

test('the outcome of a plain game says the options of its deal', () => {
  const seeds = Array.from({ length: 20 }, (_, n) => String(n));
  const signed = seeds.flatMap((seed) => {
    const { outcome } = runTalks(barter, { seed });
    return outcome.agreements.map(({ levels }) => [outcome.levels, levels] as const);
  });
  expect(signed.some(([, levels]) => levels['issue0']! > 0)).toBe(true);
  for (const [levels, deal] of signed) expect(levels).toEqual(deal);
});
