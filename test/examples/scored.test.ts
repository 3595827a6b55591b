import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../src/analysis/index.js';
import { scoredGame, scoredNames } from '../agents/scoredGames.js';

test('there are six', () => {
  expect(scoredNames).toHaveLength(6);
});

describe.each(scoredNames)('%s', (name) => {
  const talks = scoredGame(name);

  test('has six parties, five issues and 720 deals, of which 2 % to 10 % suit everybody', () => {
    expect([talks.parties.length, talks.issues.length]).toEqual([6, 5]);
    const { deals, unanimous } = analyzeDeals(talks);
    expect(deals).toBe(720);
    expect(unanimous / deals).toBeGreaterThanOrEqual(0.02);
    expect(unanimous / deals).toBeLessThanOrEqual(0.1);
  });

  test('its issues and options have names', () => {
    for (const { id, label, options } of talks.issues) {
      expect(label).not.toBe(id);
      expect(options.every((option) => /^[A-E]\d: \S/.test(option))).toBe(true);
    }
  });

  test('the first two hold the vetoes, and the first has the chair', () => {
    const [first, second] = talks.parties.map(({ id }) => id);
    expect(talks.rule).toEqual({ kind: 'quorum', yes: 5, vetoes: [first, second] });
    expect(talks.protocol).toEqual({ kind: 'singleText', chair: first, drafts: 4 });
  });
});
