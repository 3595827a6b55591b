import { bench, describe } from 'vitest';
import type { AgentParameters } from '../src/agents/index.js';
import { positionAgent } from '../src/agents/positionAgent.js';
import { openStream } from '../src/random/index.js';
import { runTalks } from '../src/talks/index.js';
import type { Move } from '../src/talks/index.js';
import { playLoop, setUpLoop } from './boulwareLoop.js';
import { PARTIES, saopGame, SIZES } from './saopGame.js';

const ROUNDS = 50;
const stream = openStream('bench/moves');

/** Holds out for its very best, so that every turn is taken. */
const stubborn: AgentParameters = {
  demands: [],
  ambition: 1,
  decision: { sessions: 9, flexibility: 0 },
  toward: 'A',
  angerAt: 1,
  warmAt: 1,
  endurance: 1,
  leaveAt: 1,
  urges: [],
  disclose: 0,
  loyalty: 0,
  candour: 1,
  weighs: 'rest',
  memory: 0.5,
};
const argued = saopGame('bench', { rounds: ROUNDS, agent: () => positionAgent('stubborn', stubborn) });

/** Four accept what the sixth has put, the fifth puts another, and so does the sixth: no agreement. */
const DEALS = Array.from({ length: 97 }, () => SIZES.map((size) => Math.floor(stream.next() * size)));
const MOVES: readonly Move[] = DEALS.map((deal) => ({ kind: 'propose', deal }));
const ACCEPT: Move = { kind: 'accept' };
const trivial = saopGame('bench', {
  rounds: ROUNDS,
  agent: (place) => ({
    name: 'trivial',
    parameters: {},
    decide({ public: { table } }) {
      return table.offer !== null && place < 4 ? ACCEPT : MOVES[table.turns % MOVES.length]!;
    },
  }),
});

/** The same moves and the same bookkeeping by hand, over flat arrays: every move checked, every turn logged. */
function flat(log: (party: number, deal: readonly number[] | null) => void): number {
  const turns = ROUNDS * PARTIES.length;
  const kinds = new Uint8Array(turns);
  const speakers = new Uint8Array(turns);
  const offers = new Uint8Array(turns * SIZES.length);
  let standing = -1;
  let accepted = 0;
  for (let turn = 0; turn < turns; turn++) {
    const party = turn % PARTIES.length;
    speakers[turn] = party;
    if (standing >= 0 && party < 4) {
      if ((accepted & (1 << party)) !== 0) throw new Error('one yes is enough');
      kinds[turn] = 1;
      accepted |= 1 << party;
      log(party, null);
      if (accepted === 63) return standing;
    } else {
      const deal = DEALS[turn % DEALS.length]!;
      for (let k = 0; k < SIZES.length; k++) {
        const option = deal[k]!;
        if (!(option >= 0 && option < SIZES[k]!)) throw new Error('no deal');
        offers[turn * SIZES.length + k] = option;
      }
      standing = turn;
      accepted = 1 << party;
      log(party, deal);
    }
  }
  return kinds.length + speakers.length + offers.length + standing;
}

/** With the events as objects too, as a trace needs them. */
function flatWithEvents(): number {
  const events: unknown[] = [];
  flat((party, deal) => {
    const move = deal === null ? { kind: 'accept' } : { kind: 'propose', deal: [...deal] };
    events.push({ type: 'moved', party: PARTIES[party], move, next: PARTIES[(party + 1) % PARTIES.length] });
  });
  return events.length;
}

let sink = 0;
let turn = 0;
const seed = (): string => String(turn++);

describe('alternating offers, 50 rounds of 6 parties: rounds a second = 50 × hz', () => {
  bench('flat loop by hand', () => void (sink += flat(() => undefined)));
  bench('flat loop by hand that writes events', () => void (sink += flatWithEvents()));
  bench(
    'engine, trivial agents',
    () => void (sink += runTalks(trivial, { seed: seed() }).trace.events.length),
  );
  bench('engine, agents that argue from a position', () => {
    sink += runTalks(argued, { seed: seed() }).trace.events.length;
  });
});

/** No deal is worth 0.5 to anybody, and nobody gets more: every turn is taken. */
const boulwares = saopGame('bench', { rounds: ROUNDS, noDeal: 0.5 });
const prepared = setUpLoop(boulwares);

describe('six boulware agents, 50 rounds: rounds a second = 50 × hz', () => {
  bench('reference loop, prepared', () => void (sink += playLoop(prepared, ROUNDS).turns));
  bench('engine, the scenario played before', () => {
    sink += runTalks(boulwares, { seed: seed() }).trace.events.length;
  });
});

describe('six boulware agents, set-up and 50 rounds', () => {
  bench('reference loop', () => void (sink += playLoop(setUpLoop(boulwares), ROUNDS).turns));
  bench('engine, a new scenario', () => {
    sink += runTalks(saopGame('bench', { rounds: ROUNDS, noDeal: 0.5 }), { seed: seed() }).trace.events
      .length;
  });
});

export { sink };
