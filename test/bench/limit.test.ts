import { describe, expect, test } from 'vitest';
import { playLimit, setUpLimit } from '../../bench/limitLoop.js';
import { saopGame, SIZES } from '../../bench/saopGame.js';
import { conceder, linear, titForTat } from '../../src/agents/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';

/** Every event of the two, also their order and the order of their members. */
function expectSame(game: Talks, rounds: number): string {
  const { trace, outcome } = runTalks(game, { seed: '1' });
  const events = playLimit(setUpLimit(game), rounds);
  expect(events.map((event) => JSON.stringify(event))).toEqual(
    trace.events.map((event) => JSON.stringify(event)),
  );
  return outcome.kind;
}

describe('the loop by hand that the engine is held against', () => {
  test('writes the events of the engine, with an agreement and without', () => {
    const kinds = [0.3, 0.45, 0.5].flatMap((noDeal) =>
      [1, 7, 50].map((rounds) => expectSame(saopGame('a', { rounds, noDeal }), rounds)),
    );
    expect(new Set(kinds)).toEqual(new Set(['settlement', 'inconclusive']));
  });

  test('does so for agents that look at more of the table', () => {
    const models = [linear(), conceder(), titForTat()];
    const game = saopGame('b', { rounds: 12, noDeal: 0.4, agent: (place) => models[place % 3]! });
    expectSame(game, 12);
  });

  test('checks every move', () => {
    const beyond = SIZES.map((size) => size);
    const game = saopGame('c', {
      rounds: 2,
      agent: () => ({ name: 'wild', parameters: {}, decide: () => ({ kind: 'propose', deal: beyond }) }),
    });
    expect(() => playLimit(setUpLimit(game), 2)).toThrow('not a deal');
    expect(() => runTalks(game, { seed: '1' })).toThrow(expect.objectContaining({ code: 'illegal-move' }));
  });
});
