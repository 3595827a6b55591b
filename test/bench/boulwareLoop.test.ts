import { describe, expect, test } from 'vitest';
import { playLoop, setUpLoop } from '../../bench/boulwareLoop.js';
import { saopGame, SIZES } from '../../bench/saopGame.js';
import { runTalks } from '../../src/talks/index.js';

const indexOf = (deal: readonly number[]): number =>
  deal.reduce((index, option, k) => index * SIZES[k]! + option, 0);

describe('the loop that the engine is measured against plays the same game', () => {
  const games = [0.3, 0.4, 0.45, 0.5].flatMap((noDeal) =>
    [1, 7, 50].flatMap((rounds) => ['a', 'b', 'c'].map((name) => ({ name, rounds, noDeal }))),
  );

  test('same deal, same number of moves; some games end with one and some without', () => {
    const agreed = games.map(({ name, rounds, noDeal }) => {
      const game = saopGame(name, { rounds, noDeal });
      const { state, trace } = runTalks(game, { seed: '1' });
      const deal = state.public.agreements[0]?.deal;
      const turns = trace.events.filter(({ type }) => type === 'moved').length;
      const loop = playLoop(setUpLoop(game), rounds);
      expect(loop, JSON.stringify({ name, rounds, noDeal })).toEqual({
        deal: deal ? indexOf(deal) : -1,
        turns,
      });
      return loop.deal >= 0;
    });
    expect(new Set(agreed)).toEqual(new Set([true, false]));
  });

  test('what a scenario has been prepared for changes no later run', () => {
    const game = saopGame('a', { rounds: 50, noDeal: 0.4 });
    const first = runTalks(game, { seed: '1' });
    expect(runTalks(game, { seed: '1' }).trace).toEqual(first.trace);
  });
});
