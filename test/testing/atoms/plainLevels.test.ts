import { expect, test } from 'vitest';
import { runTalks } from '../../../src/talks/index.js';
import { evaluate, eventually, level } from '../../../src/testing/index.js';
import { barter } from '../../ensemble/games.js';

test('of a game without a schedule a level is the option that was signed', () => {
  const seeds = Array.from({ length: 20 }, (_, n) => String(n));
  const runs = seeds.map((seed) => runTalks(barter, { seed }));
  const above = runs.filter(({ outcome }) => outcome.agreements.some(({ levels }) => levels['issue0']! > 0));
  expect(above.length).toBeGreaterThan(0);
  for (const run of runs) {
    expect(evaluate(eventually(level('issue0').atLeast(1)), run).holds).toBe(above.includes(run));
  }
});
