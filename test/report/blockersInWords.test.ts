import { describe, expect, test } from 'vitest';
import { blockersLines, reasonInWords } from '../../src/report/blockersInWords.js';
import { game } from '../agents/plain.js';
import type { Scenario } from '../../src/scenario/index.js';

test('an option that was wanted both ways is named once, the one wanted most first', () => {
  const scores = {
    North: [
      [0, 0.6, 1],
      [1, 0],
    ],
  };
  const issues = [{ id: 'issue0', label: 'Gear', options: ['nets', 'traps', 'rods'] }];
  const scenario = { ...game(scores, 0.3, { kind: 'saop', rounds: 20 }), issues } as unknown as Scenario;
  const told = blockersLines(
    scenario,
    [
      {
        party: 'North',
        issue: 'issue0',
        direction: 'down',
        count: 5,
        wants: [
          { option: 0, count: 3 },
          { option: 1, count: 2 },
        ],
      },
      { party: 'North', issue: 'issue0', direction: 'up', count: 4, wants: [{ option: 1, count: 4 }] },
    ] as never,
    undefined,
  ).join('\n');
  expect(told).toContain('wanted Gear: traps or nets');
  expect(told).toContain('9 offers');
});

describe('what was wanted', () => {
  const options = Array.from({ length: 20 }, (_, place) => `${place} boats`);
  const issues = [{ id: 'issue0', label: 'Fleet', options, ordered: false }];
  const flat = { North: [options.map(() => 0.5)], South: [options.map(() => 0.5)] };
  const scenario = { ...game(flat, 0.3, { kind: 'saop', rounds: 20 }), issues } as unknown as Scenario;
  /** A party that asked for options so often. */
  const asking = (party: string, counts: Readonly<Record<number, number>>) => {
    const wants = Object.entries(counts).map(([option, count]) => ({ option: Number(option), count }));
    const count = wants.reduce((sum, one) => sum + one.count, 0);
    return { party, issue: 'issue0', direction: 'up' as const, count, wants };
  };
  const told = (...blockers: ReturnType<typeof asking>[]): string =>
    blockersLines(scenario, blockers, undefined).join('\n');

  test('is not what a party came down to now and then', () => {
    expect(told(asking('North', { 3: 10, 4: 4, 5: 1 }))).toMatch(/wanted Fleet: 3 boats +15 offers/);
    expect(told(asking('North', { 3: 10, 4: 5 }))).toContain('wanted Fleet: 3 boats or 4 boats');
  });

  test('is no list without end', () => {
    const all = Object.fromEntries(options.map((_, place) => [place, 1]));
    expect(told(asking('North', all))).toContain('0 boats, 1 boats, 2 boats, 3 boats or 16 others');
  });

  test('is the same in whatever order it was asked for', () => {
    const same = [asking('North', { 3: 5, 4: 4 }), asking('South', { 3: 4, 4: 5 })];
    expect(reasonInWords(scenario, same)).toMatch(/^what was asked for was not given/);
    const other = [asking('North', { 3: 5 }), asking('South', { 4: 5 })];
    expect(reasonInWords(scenario, other)).toContain('different things on Fleet (');
  });

  test('of one that hardly ever asked is no side of a conflict', () => {
    const sides = [asking('North', { 3: 30 }), asking('South', { 4: 29 }), asking('East', { 5: 1 })];
    expect(reasonInWords(scenario, sides)).not.toContain('5 boats');
  });
});
