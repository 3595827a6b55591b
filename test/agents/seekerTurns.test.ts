import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consensusSeeker } from '../../src/agents/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { continueTalks, runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';
import { saopGame } from '../../bench/saopGame.js';

/** Two parties that share something out in so many steps, by alternating offers. */
function pie(options: number, seed: number): { readonly talks: Talks; readonly shares: readonly number[] } {
  const shares = Array.from({ length: options }, (_, n) => n / (options - 1));
  const party = (id: string, values: readonly number[]) => ({
    id,
    label: id,
    noDeal: 0,
    preferences: { kind: 'cardinal' as const, weights: { pie: 1 }, values: { pie: values } },
  });
  const parties = [party('A', shares.toReversed()), party('B', shares)];
  const talks = defineScenario({
    name: 'pie',
    title: 'A pie',
    start: '2000-01-01',
    issues: [{ id: 'pie', label: 'Pie', options: shares.map((_, n) => `option ${n}`) }],
    parties: seed % 2 === 0 ? parties : parties.toReversed(),
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds: 24 },
    horizon: { rounds: 1 },
    agents: { A: consensusSeeker({ steps: 400 }), B: consensusSeeker({ steps: 400 }) },
  });
  return { talks, shares };
}

test('two that share out a pie in turns: neither is below the even split by more than a step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 21 }), fc.nat(1000), (options, seed) => {
      const { talks, shares } = pie(options, seed);
      const [agreed] = runTalks(talks, { seed: `${seed}` }).state.public.agreements;
      expect(agreed).toBeDefined();
      const share = shares[agreed!.deal[0]!]!;
      expect(Math.min(share, 1 - share)).toBeGreaterThanOrEqual(0.5 - 1 / (options - 1) - 1e-9);
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('what is kept between turns can be made again: talks that go on from the middle go on as they did', () => {
  const talks = saopGame('resumed', {
    rounds: 12,
    noDeal: 0.6,
    agent: () => consensusSeeker({ steps: 200 }),
  });
  const { trace } = runTalks(talks, { seed: '1' });
  const moves = trace.events.filter(({ type }) => type === 'moved');
  expect(moves.length).toBeGreaterThan(40);
  for (const middle of [10, 25, 40]) {
    const { runs } = continueTalks(trace, middle, { agents: talks.agents });
    expect(runs[0]!.trace.events).toEqual(trace.events);
  }
});
