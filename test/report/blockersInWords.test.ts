import { expect, test } from 'vitest';
import { blockersLines } from '../../src/report/blockersInWords.js';
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
