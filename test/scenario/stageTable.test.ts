import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageTable, type Issue, type StageRule } from '../../src/scenario/index.js';

const issue = (id: string, side: 'A' | 'B', top: number): Issue => ({
  id,
  label: id,
  options: Array.from({ length: top + 1 }, (_, option) => `option ${option}`),
  obligation: { side, obligor: 'somebody', reversibility: Array.from({ length: top }, () => 0.5) },
});
const sixParty = [
  issue('rollback', 'A', 4),
  issue('verification', 'A', 4),
  issue('abductions', 'A', 3),
  issue('security', 'B', 4),
  issue('sanctions', 'B', 3),
  { id: 'form', label: 'form', options: ['oral', 'written'], structural: true },
];
const rule = (grain: number, shift: number): StageRule => ({ grain, shift, min: 1, max: 4 });

test('it expresses the five sequences of the six-party scenarios', () => {
  const table = stageTable(sixParty, [
    { B: rule(0, 1), A: rule(3, 1) },
    { B: rule(0, 1), A: rule(4, 0) },
    { B: rule(4, 0), A: rule(4, 0) },
    { B: rule(4, 1), A: rule(4, -1) },
    { B: rule(0, 4), A: rule(3, 0) },
  ]);
  const c = (l: number, m: number) => Math.ceil((4 * l) / m);
  const third = (l: number, m: number) => Math.ceil((3 * l) / m);
  const written = [
    { A: (l: number, m: number) => 1 + third(l, m), B: () => 1 },
    { A: (l: number, m: number) => Math.min(4, c(l, m)), B: () => 1 },
    { A: c, B: c },
    {
      A: (l: number, m: number) => Math.max(1, c(l, m) - 1),
      B: (l: number, m: number) => Math.min(4, c(l, m) + 1),
    },
    { A: third, B: () => 4 },
  ];
  written.forEach((sides, option) => {
    for (const { id, options, obligation } of sixParty) {
      if (obligation === undefined) continue;
      const top = options.length - 1;
      const stages = options.slice(1).map((_, index) => sides[obligation.side](index + 1, top));
      expect(table[option]![id]).toEqual(stages);
    }
  });
  expect(table[2]).toEqual({
    rollback: [1, 2, 3, 4],
    verification: [1, 2, 3, 4],
    abductions: [2, 3, 4],
    security: [1, 2, 3, 4],
    sanctions: [2, 3, 4],
  });
});

test('issues without an obligation have no stages', () => {
  expect(Object.keys(stageTable(sixParty, [{ A: rule(1, 0), B: rule(1, 0) }])[0]!)).not.toContain('form');
});

test('stages stay between min and max and never fall with the level', () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      (grain, shift, top) => {
        const sides = { grain, shift, min: 1, max: 4 };
        const stages = stageTable([issue('k', 'A', top)], [{ A: sides, B: sides }])[0]!.k!;
        expect(stages).toHaveLength(top);
        stages.forEach((stage, index) => {
          expect(stage).toBeGreaterThanOrEqual(index === 0 ? 1 : stages[index - 1]!);
          expect(stage).toBeLessThanOrEqual(4);
        });
      },
    ),
  );
});
