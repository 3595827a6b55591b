import { expect, test } from 'vitest';
import { randomBidder, verifyAgents } from '../../src/agents/index.js';
import { scenarios, withRecordedGovernments } from '../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../src/talks/index.js';
import { everyGame, everyModel, forgeries, movesOf, otherDraws, written } from './forging.js';

const games = everyGame(12);

test('honest: every scenario, game and model, in their length, three seeds each', () => {
  const all = [
    ...Object.values(scenarios),
    ...Object.values(scenarios).map((scenario) => withRecordedGovernments(scenario)),
    ...games,
    ...everyModel(games),
  ];
  for (const talks of all) {
    for (const seed of ['1', '2', '3']) {
      const { trace } = runTalks(talks, { seed });
      expect(verifyAgents(written(trace)), talks.name).toEqual({
        asked: movesOf(trace),
        forced: 0,
        unasked: [],
      });
    }
  }
});

test('forged: another legal move anywhere, 40 in each game', async () => {
  const traces = games.map((game, n) => runTalks(game, { seed: `forger ${n}` }).trace);
  const { tried, named } = await forgeries(traces, 40);
  console.log(`${named} of ${tried} moves are named`);
  expect(named).toBe(tried);
  expect(tried).toBeGreaterThan(400);
});

test('forged: other draws at every move', () => {
  const short = everyGame(1)
    .filter((_, n) => n % 4 === 0)
    .map((game) => withAgent(game, game.parties[0]!.id, randomBidder()));
  const counts = short.map((game, n) => otherDraws(runTalks(game, { seed: `draws ${n}` }).trace));
  const [tried, named] = (['tried', 'named'] as const).map((what) =>
    counts.reduce((sum, one) => sum + one[what], 0),
  );
  console.log(`${named} of ${tried} draws are named`);
  expect(named).toBe(tried);
  expect(tried).toBeGreaterThan(500);
});
