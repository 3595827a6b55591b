import { bench, describe } from 'vitest';
import { openStream } from '../src/random/index.js';
import type * as Library from '../src/index.js';
import type { Move, Talks } from '../src/talks/index.js';
import { playLimit, setUpLimit } from './limitLoop.js';
import { PARTIES, saopGame, SIZES } from './saopGame.js';

// The engine as it is shipped: modules as the bench loads sources ask for each other's functions by name,
// at every call, which costs the engine a third and the loop, one file, nothing. (Needs a build.)
const built = new URL('../dist/index.js', import.meta.url).href;
const library = (await import(built)) as typeof Library;
const { runTalks } = library;

const ROUNDS = 50;
const stream = openStream('bench/moves');
const offers: readonly Move[] = Array.from({ length: 97 }, () => ({
  kind: 'propose',
  deal: SIZES.map((size) => Math.floor(stream.next() * size)),
}));
const yes: Move = { kind: 'accept' };

/** Four say yes, the last two put another offer: no agreement, and every turn is taken. */
const scripted = saopGame('bench', {
  library,
  rounds: ROUNDS,
  agent: (place) => ({
    name: 'scripted',
    parameters: {},
    decide: ({ public: { table } }) =>
      table.offer !== null && place < PARTIES.length - 2 ? yes : offers[table.turns % offers.length]!,
  }),
});

/** No deal is worth 0.5 to everybody: every turn is taken. */
const boulwares = saopGame('bench', { library, rounds: ROUNDS, noDeal: 0.5 });

let sink = 0;

/** The engine and the loop by hand that writes the same events (test/bench/limit.test.ts holds that). */
function against(name: string, game: Talks): void {
  const limit = setUpLimit(game);
  describe(`${name}: 300 turns`, () => {
    bench('loop by hand over flat arrays', () => void (sink += playLimit(limit, ROUNDS).length));
    bench('engine', () => void (sink += runTalks(game, { seed: '1' }).trace.events.length));
  });
}

against('moves from a script', scripted);
against('six boulware agents', boulwares);

export { sink };
