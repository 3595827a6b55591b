import { describe, expect, test } from 'vitest';
import { metropolisSamples } from '../../../../src/agents/parts/posterior/metropolisSamples.js';
import { answersTo } from '../../../../src/agents/parts/posterior/outlook.js';
import type { DealResponse } from '../../../../src/agents/parts/posterior/responses.js';
import { openStream } from '../../../../src/random/index.js';
import { response } from './responses.js';

const sizes = [3, 2, 4];
const table = [
  [0, 0.1, 0.4],
  [0.35, 0],
  [0.05, 0.25, 0.1, 0],
];
const least = 0.55;
const deals = sizes.reduce<number[][]>(
  (all, size) => all.flatMap((deal) => Array.from({ length: size }, (_, option) => [...deal, option])),
  [[]],
);
const worthOf = (deal: readonly number[]) => deal.reduce((sum, option, k) => sum + table[k]![option]!, 0);
const accepts = (deal: readonly number[]) => worthOf(deal) >= least;
const best = table.map((row) => row.indexOf(Math.max(...row)));

/** What a party of these numbers that hides nothing would say. */
function honest(deal: readonly number[]): DealResponse {
  const regret = (k: number) => table[k]![best[k]!]! - table[k]![deal[k]!]!;
  const wishes = [0, 1, 2]
    .filter((k) => regret(k) > 0)
    .sort((a, b) => regret(b) - regret(a))
    .map((issue) => ({ issue, up: best[issue]! > deal[issue]! }));
  return response(deal, accepts(deal) ? { yes: true } : { wishes });
}

const drawn = (said: readonly DealResponse[], seed = 'walk', steps = 4000) =>
  metropolisSamples(sizes, said, openStream(seed), { steps, keep: 100 });
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

describe('posterior samples', () => {
  test('are as many as asked for, and what a party can be', () => {
    const samples = drawn([honest([0, 0, 0])]);
    expect(samples).toHaveLength(100);
    for (const { worth, reservation } of samples) {
      const tops = [worth.slice(0, 3), worth.slice(3, 5), worth.slice(5)].map((row) => Math.max(...row));
      expect(tops.reduce((sum, top) => sum + top, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...worth)).toBeGreaterThanOrEqual(0);
      expect(reservation).toBeGreaterThanOrEqual(0.2);
      expect(reservation).toBeLessThanOrEqual(0.85);
    }
  });

  test('come from the stream alone', () => {
    const said = [honest([0, 1, 3]), honest([2, 0, 1])];
    expect(drawn(said)).toEqual(drawn(said));
    expect(drawn(said)).not.toEqual(drawn(said, 'another'));
  });

  test('of a party that has said nothing favour no option', () => {
    const means = table
      .flat()
      .map((_, entry) => mean(drawn([], `${entry}`).map(({ worth }) => worth[entry]!)));
    for (const [from, to] of [
      [0, 3],
      [3, 5],
      [5, 9],
    ] as const) {
      const row = means.slice(from, to);
      expect(Math.max(...row) - Math.min(...row)).toBeLessThan(0.1);
    }
  });
});

describe('of a party that has said much', () => {
  const said = [
    [0, 1, 3],
    [2, 1, 2],
    [0, 0, 1],
    [1, 0, 2],
    [2, 0, 3],
    [2, 1, 1],
    [1, 1, 0],
    [0, 0, 0],
  ].map(honest);

  test('its likes are found: the best options, and which issue matters most', () => {
    const worth = table.flat().map((_, entry) => mean(drawn(said).map((sample) => sample.worth[entry]!)));
    expect(worth[2]).toBeGreaterThan(worth[0]! + 0.2);
    expect(worth[3]).toBeGreaterThan(worth[4]! + 0.2);
    expect(worth[2]).toBeGreaterThan(worth[6]!);
  });

  test('deals that it would sign are more likely accepted than those that it would not', () => {
    const chances = [...answersTo(sizes, deals, drawn(said)).chances];
    const unsaid = deals.flatMap((deal, n) => (said.some((one) => `${one.deal}` === `${deal}`) ? [] : [n]));
    const yes = unsaid.filter((n) => accepts(deals[n]!)).map((n) => chances[n]!);
    const no = unsaid.filter((n) => !accepts(deals[n]!)).map((n) => chances[n]!);
    expect(mean(yes)).toBeGreaterThan(0.75);
    expect(mean(no)).toBeLessThan(0.25);
    expect(Math.min(...chances)).toBeGreaterThan(0);
    expect(Math.max(...chances)).toBeLessThan(1);
  });
});
