import { expect, test } from 'vitest';
import { example } from './example.js';

test('plays the same games with both, and both win something', () => {
  const lines = example('your-own-tactic', '10').trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const [n, name] of ['patient', 'boulware'].entries()) {
    const [, agreed, deal, game] = new RegExp(
      `^${name}: (\\d+) of 10 agreed; gain ([\\d.]+) a deal, ([\\d.]+) a game\\.$`,
    ).exec(lines[n]!)!;
    expect(Number(agreed)).toBeGreaterThan(5);
    expect(Number(game)).toBeGreaterThan(20);
    expect(Number(game)).toBeCloseTo((Number(deal) * Number(agreed)) / 10, 0);
  }
}, 60_000);
