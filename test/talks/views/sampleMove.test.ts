import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStream } from '../../../src/random/index.js';
import { scenarios as named } from '../../../src/scenarios/index.js';
import {
  fingerprint,
  observe,
  rulebookOf,
  runTalks,
  sampleMove,
  verifyTrace,
} from '../../../src/talks/index.js';
import type { Move, Observation } from '../../../src/talks/index.js';
import { scenarios, seeds } from '../arbitraries.js';
import { byHand } from '../playing.js';
import { tiny } from '../tiny.js';
import { sampled } from './sampled.js';
import { sampledMoves } from './sampledMoves.js';

describe('a sampled move is legal', () => {
  test('in all scenarios of the library, and in generated ones: 10,000 of them, of every kind', () => {
    const tally = sampledMoves(10_000);
    expect(tally.moves).toBeGreaterThanOrEqual(10_000);
    for (const kind of [
      'signal',
      'consult',
      'propose',
      'accept',
      'object',
      'walkOut',
      'close',
      'implement',
    ]) {
      expect(tally.kinds[kind] ?? 0, kind).toBeGreaterThan(100);
    }
  }, 60_000);

  test('as an agent it plays whole talks, the same with the same seed', () => {
    for (const scenario of Object.values(named)) {
      const talks = sampled(scenario);
      const { trace } = runTalks(talks, { seed: '1' });
      expect(verifyTrace(trace).public.phase).toBe('ended');
      expect(fingerprint(runTalks(talks, { seed: '1' }).trace)).toBe(fingerprint(trace));
    }
    const expectWhole = fc.property(scenarios, seeds, (scenario, seed) => {
      expect(verifyTrace(runTalks(sampled(scenario), { seed }).trace).public.phase).toBe('ended');
    });
    fc.assert(expectWhole, { numRuns: 30, seed: 72 });
  });
});

describe('every kind has the same chance, then every member', () => {
  const session = byHand(tiny());
  const counts = (count: number, of: (move: Move) => string): Record<string, number> => {
    const stream = openStream('counts');
    const tally: Record<string, number> = {};
    for (let n = 0; n < count; n++) {
      const key = of(sampleMove(session.observe(), () => stream));
      tally[key] = (tally[key] ?? 0) + 1;
    }
    return tally;
  };
  const expectEven = (tally: Record<string, number>, kinds: number, count: number): void => {
    expect(Object.keys(tally)).toHaveLength(kinds);
    for (const found of Object.values(tally)) {
      expect(Math.abs(found - count / kinds)).toBeLessThan(4 * Math.sqrt(count / kinds));
    }
  };

  test('in a statement', () => {
    const key = (move: Move): string => JSON.stringify(move);
    expectEven(counts(9000, key), 3 * 2 * 3, 9000);
  });

  test('in the plenary', () => {
    while (session.state.public.phase !== 'plenary') {
      const { party, rules } = session.observe();
      const toward = rules.parties.find(({ id }) => id !== party)!.id;
      const quiet = { kind: 'consult', meetings: [] } as const;
      const signals = session.state.public.phase === 'signals';
      session.play(signals ? { kind: 'signal', tone: 'neutral', toward, attend: true } : quiet);
    }
    expectEven(
      counts(3000, ({ kind }) => kind),
      3,
      3000,
    );
    const deals = counts(30_000, (move) => (move.kind === 'propose' ? move.deal.join() : 'other'));
    const { other, ...proposed } = deals;
    expectEven(proposed, 3 * 3 * 2, 30_000 - other!);
  });
});

describe('where there is no move, or nothing to look at', () => {
  const book = rulebookOf(tiny());
  const session = byHand(tiny());

  test("another's turn", () => {
    const observation = observe(book, session.state, 'South');
    expect(() => sampleMove(observation, () => openStream('x'))).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        message: expect.stringContaining('South') as string,
      }),
    );
  });

  test.each([undefined, null, 5, 'x', {}, { party: 'North' }, { party: 'North', rules: {}, public: {} }])(
    'no observation: %j',
    (given) => {
      expect(() => sampleMove(given as unknown as Observation, () => openStream('x'))).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
    },
  );
});
