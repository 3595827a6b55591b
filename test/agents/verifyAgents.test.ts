import { describe, expect, test } from 'vitest';
import {
  acceptNext,
  agentsOf,
  bargaining,
  boulware,
  composeAgent,
  faithfulConduct,
  frequencyModel,
  microBid,
  neutralSignals,
  noConsultation,
  phasedConcessions,
  randomBidder,
  verifyAgents,
} from '../../src/agents/index.js';
import { position } from '../input/arguments/samples.js';
import { changeScenario } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { continueTalks, openTalks, runTalks, verifyTrace, withAgent } from '../../src/talks/index.js';
import type { Agent, Intervention, Moved, Talks, TalksEvent, Trace } from '../../src/talks/index.js';
import {
  everyGame,
  everyModel,
  forged,
  forgeries,
  movesOf,
  otherDraws,
  refusal,
  refusedAt,
  written,
} from './forging.js';

const games = everyGame(1);
const [price, job] = ['price', 'job'].map((name) => games.find((game) => game.name === name)!) as [
  Talks,
  Talks,
];
const talks = changeScenario<Agent>(december2003, { horizon: { rounds: 2 } });

describe('a trace as its agents made it', () => {
  test('every scenario, game and model', () => {
    for (const [n, game] of [...games, ...everyModel([job])].entries()) {
      const { trace } = runTalks(game, { seed: `honest ${n}` });
      const all = { asked: movesOf(trace), forced: 0, unasked: [] };
      expect(verifyAgents(written(trace)), game.name).toEqual(all);
    }
  });

  test('a session with what a facilitator put in, and a fork of it with other chance', async () => {
    const session = openTalks(talks, { seed: '4' });
    session.inject({ label: 'A leak', party: 'US', effects: [{ kind: 'need', by: 0.1 }] });
    await session.run(({ public: { round } }) => round === 2);
    const fork = session.fork(-1, { seed: 'another', agents: agentsOf(session.trace) });
    await session.run();
    await fork.run();
    for (const { trace } of [session, fork]) expect(verifyAgents(written(trace)).asked).toBe(movesOf(trace));
    expect(fork.trace.events.some(({ type }) => type === 'reseeded')).toBe(true);
  });

  test('futures in which somebody changed something', () => {
    const { trace } = runTalks(talks, { seed: '7' });
    const refused = trace.events.findIndex(
      (event) => event.type === 'moved' && event.party === 'US' && event.move.kind === 'object',
    );
    const [demand] = talks.agents['US']!.parameters['demands'] as [{ readonly issue: string }];
    const changes: readonly Intervention[] = [
      { kind: 'forceMove', party: 'US', move: { kind: 'accept' } },
      { kind: 'forbidMove', party: 'US', move: 'object', instead: { kind: 'accept' } },
      { kind: 'setMandate', party: 'US', mandate: 0.4 },
      { kind: 'setTrust', party: 'US', in: 'DPRK', trust: 0.6 },
      { kind: 'liftDemand', party: 'US', issue: demand.issue },
      { kind: 'replaceAgent', party: 'US', agent: phasedConcessions() },
    ];
    for (const change of changes) {
      const agents = agentsOf(trace);
      const { runs } = continueTalks(trace, refused, { agents, interventions: [change] });
      const future = runs[0]!.trace;
      const forced = change.kind === 'forceMove' ? 1 : 0;
      const all = { asked: movesOf(future) - forced, forced, unasked: [] };
      expect(verifyAgents(written(future)), change.kind).toEqual(all);
    }
  });
});

describe('a trace that was forged so that rules, seed and chain find nothing', () => {
  test('another legal move in place of an agent’s is named, wherever', async () => {
    const some = games.filter((_, n) => n % 4 === 0);
    const traces = some.map((game, n) => runTalks(game, { seed: `forged ${n}` }).trace);
    const { tried, named } = await forgeries(traces, 6);
    expect(named).toBe(tried);
    expect(tried).toBeGreaterThan(12);
  });

  test('draws that an agent does not take, or that do not stand there', () => {
    const bidding = withAgent(price, price.parties[0]!.id, randomBidder());
    const { tried, named } = otherDraws(runTalks(bidding, { seed: '1' }).trace);
    expect(named).toBe(tried);
    expect(tried).toBeGreaterThan(25);
  });

  test('words that an agent does not say, and a fallback that it did not need', () => {
    const { trace } = runTalks(talks, { seed: '1' });
    const place = trace.events.findLastIndex(({ type }) => type === 'moved');
    const { draws, ...moved } = trace.events[place] as Moved;
    const as = (event: TalksEvent): Trace => ({
      ...trace,
      format: 'six-party-trace/2',
      events: trace.events.with(place, event),
    });
    const late = as({ ...moved, fallback: { reason: 'late', by: 'me' }, ...(draws && { draws }) });
    const said = as({ ...moved, move: { ...moved.move, text: 'We agree.' }, ...(draws && { draws }) });
    for (const changed of [late, said]) {
      verifyTrace(changed);
      expect(refusedAt(changed)).toBe(place);
    }
    expect(refusal(late)!.message).toContain('nobody had to move instead of it');
  });

  test('the message says who makes what instead', async () => {
    const { trace } = runTalks(talks, { seed: '1' });
    const place = trace.events.findIndex(
      (event) => event.type === 'moved' && event.party === 'US' && event.move.kind === 'signal',
    );
    const other = (await forged(trace, place, 1))!;
    const [own, instead] = [trace, other].map(({ events }) => JSON.stringify((events[place] as Moved).move));
    expect(refusal(other)!.issues[0]!.message).toBe(
      `Event ${place} (moved) does not fit. The agent verificationFirst of US, asked again in round 1 (signals), ` +
        `makes another move: ${own}, not ${instead}.`,
    );
  });

  test('what breaks the rules is still named', () => {
    const { trace } = runTalks(talks, { seed: '1' });
    const place = trace.events.findIndex(({ type }) => type === 'moved');
    const as = (event: unknown): Trace => ({
      ...trace,
      events: trace.events.with(place, event as TalksEvent),
    });
    const moved = trace.events[place] as Moved;
    for (const event of [
      { ...moved, party: 'ROK' },
      { ...moved, move: null },
      { ...moved, next: 'x' },
    ])
      expect(refusedAt(as(event))).toBe(place);
    expect(refusedAt({ ...trace, events: trace.events.slice(0, -1) })).toBe(trace.events.length - 1);
  });
});

const mine = composeAgent({
  name: 'mine',
  parameters: {},
  position,
  ...bargaining({ tactic: microBid(), opponent: frequencyModel(), condition: acceptNext(1, 0) }),
  signalling: neutralSignals(),
  consultation: noConsultation(),
  implementation: faithfulConduct(),
});

test('moves of agents that are not of the library are counted, not asked', () => {
  const { id } = price.parties[0]!;
  const { trace } = runTalks(withAgent(price, id, mine), { seed: '1' });
  const moves = trace.events.filter((event) => event.type === 'moved' && event.party === id).length;
  const asked = movesOf(trace) - moves;
  expect(verifyAgents(written(trace))).toEqual({
    asked,
    forced: 0,
    unasked: [{ party: id, agent: 'mine', moves }],
  });
});

test('a move by hand on the seat of an agent is found', async () => {
  const session = openTalks(talks, { seed: '1', agents: { US: null } });
  await session.run();
  const place = session.trace.events.length;
  const leaving = { kind: 'signal', tone: 'neutral', toward: 'China', attend: false, leave: true } as const;
  expect(session.play(leaving).ok).toBe(true);
  const rest = openTalks({ trace: session.trace, agents: agentsOf(session.trace) });
  await rest.run();
  expect(refusedAt(rest.trace)).toBe(place);
});

test('refused are traces of another version, and agents that there cannot be', () => {
  const { trace } = runTalks(withAgent(talks, 'US', boulware()), { seed: '1' });
  expect(() => verifyAgents({ ...trace, version: '0.0.1' })).toThrow('another version');
  const odd = { ...boulware(), parameters: { e: 'much' } };
  const { trace: other } = runTalks(withAgent(talks, 'US', odd), { seed: '1' });
  expect(() => verifyAgents(written(other))).toThrow('an agent that there cannot be');
});
