import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boulware, linear, micro, randomBidder, titForTat } from '../../src/agents/index.js';
import { bernoulli, openStream } from '../../src/random/index.js';
import type { Protocol, Scenario } from '../../src/scenario/index.js';
import { canPass, openTalks, runTalks, sampleMove } from '../../src/talks/index.js';
import type { Agent, Session, Talks } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { games } from './plain.js';

/** Does anything, and leaves at times where the others can go on. */
function fickle(): Agent {
  return {
    name: 'fickle',
    parameters: {},
    decide(observation, random) {
      const { rules, party, public: now } = observation;
      const stream = random('fickle');
      const others = now.present.filter((id) => id !== party);
      if (bernoulli(stream, 0.15) && canPass(rules, others)) return { kind: 'walkOut' };
      for (;;) {
        const move = sampleMove(observation, () => stream);
        if (move.kind !== 'walkOut' && move.kind !== 'close') return move;
      }
    },
  };
}

/** All that look back in a plenary, in every way in which they do. */
const makers: readonly (() => Agent)[] = [
  micro,
  titForTat,
  () => titForTat({ over: 'min', kindness: 0.05, epsilon: 0.2 }),
  () => titForTat({ over: 'max', kindness: 0, acceptance: { kind: 'previous', alpha: 1, beta: 0.1 } }),
  () => boulware({ epsilon: 0.3 }),
  () => linear({ epsilon: 0.4, opponent: 'stated' }),
  () => linear({ epsilon: 0.2, acceptance: { kind: 'previous', alpha: 1.1, beta: 0 } }),
  () => boulware({ acceptance: { kind: 'combi', T: 0.3, gamma: 'max' } }),
  () => boulware({ acceptance: { kind: 'combi', T: 0.2, gamma: 'mean' } }),
  randomBidder,
  fickle,
];

/** Every protocol: with two parties and more, with ballots, and with a chair. */
const protocols: fc.Arbitrary<(scenario: Scenario) => Scenario> = fc
  .record({
    kind: fc.constantFrom('unanimity', 'ballots', 'singleText', 'textByQuorum'),
    length: fc.integer({ min: 3, max: 15 }),
  })
  .map(({ kind, length }) => (scenario) => {
    const chair = scenario.parties.at(-1)!.id;
    const protocol: Protocol =
      kind === 'singleText' || kind === 'textByQuorum'
        ? { kind: 'singleText', chair, drafts: length }
        : { kind: 'saop', rounds: length };
    const yes = scenario.parties.length - 1;
    const byQuorum = (kind === 'ballots' || kind === 'textByQuorum') && yes > 1;
    return { ...scenario, protocol, ...(byQuorum && { rule: { kind: 'quorum', yes } }) };
  });

const mixes = fc.array(fc.constantFrom(...makers), { minLength: 1, maxLength: 4 });

interface Game {
  /** Seated with agents of the library, which are shown one state that grows. */
  readonly own: Talks;
  /** The same made anew for every decision, and shown a copy: they have nothing to go on from. */
  readonly anew: Talks;
}

const seated: fc.Arbitrary<Game> = fc.record({ scenario: games, protocols, mixes }).map((drawn) => {
  const scenario = drawn.protocols(drawn.scenario);
  const seat = (agentOf: (make: () => Agent) => Agent): Talks => {
    // One agent may sit in several seats.
    const agents = drawn.mixes.map(agentOf);
    const seats = scenario.parties.map(({ id }, n) => [id, agents[n % agents.length]!] as const);
    return { ...scenario, agents: Object.fromEntries(seats) };
  };
  const stranger = (make: () => Agent): Agent => {
    const { name, parameters } = make();
    return { name, parameters, decide: (observation, random) => make().decide(observation, random) };
  };
  return { own: seat((make) => make()), anew: seat(stranger) };
});

/** What somebody does with sessions: in which, and what. */
const doings = fc.array(
  fc.record({
    which: fc.nat(),
    what: fc.constantFrom('step', 'step', 'step', 'step', 'hand', 'hand', 'fork', 'undo', 'look'),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.option(seeds),
  }),
  { minLength: 10, maxLength: 60 },
);

describe('what agents remember of a plenary', () => {
  test('is what they would make of it anew, over whole talks', () => {
    let turns = 0;
    fc.assert(
      fc.property(seated, seeds, ({ own, anew }, seed) => {
        const { events } = runTalks(own, { seed }).trace;
        expect(events).toEqual(runTalks(anew, { seed }).trace.events);
        turns += events.length;
      }),
      { numRuns: 80, seed: 77 },
    );
    expect(turns).toBeGreaterThan(1000);
  });

  test('and in sessions that share a beginning, stepped in turns, with looks back and moves taken back', async () => {
    let forks = 0;
    await fc.assert(
      fc.asyncProperty(seated, seeds, doings, async ({ own, anew }, seed, all) => {
        const mine: Session[] = [openTalks(own, { seed })];
        const theirs: Session[] = [openTalks(anew, { seed })];
        for (const doing of all) {
          const n = doing.which % mine.length;
          for (const sessions of [mine, theirs]) await doIn(sessions, n, doing);
        }
        forks += mine.length - 1;
        mine.forEach((session, n) => expect(session.trace.events).toEqual(theirs[n]!.trace.events));
      }),
      { numRuns: 60, seed: 78 },
    );
    expect(forks).toBeGreaterThan(100);
  });
});

/** A move by hand is drawn, from the place that both games are given. */
async function doIn(
  sessions: Session[],
  n: number,
  { what, place, seed }: { what: string; place: number; seed: string | null },
): Promise<void> {
  const session = sessions[n]!;
  const at = Math.floor(place * (session.trace.events.length + 1));
  if (what === 'fork') sessions.push(session.fork(at, seed === null ? {} : { seed }));
  else if (what === 'undo') session.undo();
  else if (what === 'look') session.at(at);
  else if (what === 'hand' && session.toAct !== null) {
    session.play(sampleMove(session.observe(), (purpose) => openStream(`${purpose} ${place}`)));
  } else {
    // Several turns, so that there is something to remember.
    for (let turn = 0; turn < 5 && session.toAct !== null; turn++) await session.step();
  }
}
