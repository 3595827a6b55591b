import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  continueTalks,
  openTalks,
  replay,
  runTalks,
  sealTrace,
  verifyTrace,
  withAgent,
} from '../../../src/talks/index.js';
import type { Move, SignalMove, Talks, TalksEvent, Trace } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { editOf } from '../edits.js';
import { formatOf } from '../../../src/talks/trace/trace.js';
import { differenceOf, played } from '../playing.js';
import { randomAgent } from '../randomAgent.js';
import { tiny } from '../tiny.js';

/** The error that a trace brings, or undefined. */
function refusal(trace: Trace): SixPartyError | undefined {
  try {
    verifyTrace(trace);
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: 'SixPartyError', code: 'invalid-trace' });
    return error as SixPartyError;
  }
}

/** The number of the event that a trace is refused for; −1 if it is not refused, 'format' if no event needs its format. */
function refusedAt(trace: Trace): number | 'format' {
  const path = refusal(trace)?.issues[0]?.path;
  if (path === 'format') return path;
  return path === undefined ? -1 : Number(/^events\[(\d+)\]$/.exec(path)![1]);
}

/** The events that follow if the moves of a trace are played by hand on its seed; undefined if one is refused. */
function byHand({ scenario, seed, events }: Trace): readonly TalksEvent[] | undefined {
  const nobody = Object.fromEntries(scenario.parties.map(({ id }) => [id, null]));
  const session = openTalks(scenario, { seed, agents: nobody });
  for (const event of events) {
    if (event.type !== 'moved') continue;
    if (session.toAct !== event.party || !session.play(event.move).ok) return undefined;
  }
  return session.trace.events;
}

/** Without what the agents drew: nobody asks them. */
function undrawn(event: TalksEvent): TalksEvent {
  if (event.type !== 'moved') return event;
  const { draws: _, ...rest } = event;
  return rest;
}

describe('a trace as it was written', () => {
  test('leads to the state that the run ended in: runs, sessions, JSON, sealed', async () => {
    const expectWhole = async (scenario: Talks, seed: string): Promise<void> => {
      const { trace, state } = runTalks(scenario, { seed });
      expect(differenceOf(verifyTrace(trace), state)).toBeUndefined();
      const written = JSON.parse(JSON.stringify(sealTrace(trace))) as Trace;
      expect(differenceOf(verifyTrace(written), state)).toBeUndefined();
      expect(differenceOf(verifyTrace((await played(scenario, seed)).trace), state)).toBeUndefined();
    };
    await fc.assert(fc.asyncProperty(talks, seeds, expectWhole), { numRuns: 15, seed: 26 });
    await expectWhole(december2003, '1');
    await expectWhole(withAgent(december2003, 'US', phasedConcessions()), '2');
  });
});

/**
 * One edit anywhere in one event, and the chain made anew. Of the world's events none is let through, and
 * the edited one is named. Of a party's move, only its `move` and what its agent `draws` are taken as
 * given: another move is let through exactly if it is legal and playing it by hand gives all the events
 * that stand in the trace; draws, if they are counts of the mover's own streams.
 */
function expectCaught(trace: Trace, place: number, n: number): void {
  const recorded = trace.events[place]!;
  const { edited, path } = editOf(recorded, n);
  const changed = { ...trace, events: trace.events.with(place, edited) };
  const at = refusedAt(changed);
  if (refusedAt(sealTrace(changed)) !== at) throw new Error('sealing made a difference');
  // The edit took out all that format 2 is for: it is caught before any event is looked at.
  if (at === 'format') return;
  const what = `event ${place}, ${path.join('.')}: ${JSON.stringify(edited)} was refused at ${at}`;
  if (!isTakenAsGiven(recorded, edited)) {
    if (at !== place) throw new Error(what);
    return;
  }
  const lawful =
    areCounts(edited.draws, edited.party, drawnBefore(trace, place)) &&
    differenceOf(byHand(changed)?.map(undrawn), changed.events.map(undrawn)) === undefined;
  if (lawful !== (at === -1) || (at !== -1 && at < place)) throw new Error(what);
}

type Moved = Extract<TalksEvent, { type: 'moved' }>;

/** True if only the move or the draws of a party's move differ. */
function isTakenAsGiven(recorded: TalksEvent, edited: TalksEvent): edited is Moved {
  if (recorded.type !== 'moved') return false;
  const { move, draws } = edited as Partial<Moved>;
  const { type, party, next } = recorded;
  const fitting = { type, party, move, next, ...(draws !== undefined && { draws }) };
  return JSON.stringify(edited) === JSON.stringify(fitting);
}

function areCounts(draws: unknown, party: string, before: Readonly<Record<string, number>>): boolean {
  if (draws === undefined) return true;
  if (typeof draws !== 'object' || draws === null || Array.isArray(draws)) return false;
  const own = new RegExp(`^agent\\..*/${party}$`);
  const entries = Object.entries(draws as Record<string, unknown>);
  const isCount = (key: string, count: unknown): boolean =>
    own.test(key) && Number.isInteger(count) && Number(count) > (before[key] ?? 0);
  return entries.length > 0 && entries.every(([key, count]) => isCount(key, count));
}

/** How much was drawn in this round so far. */
function drawnBefore({ events }: Trace, place: number): Readonly<Record<string, number>> {
  const opened = events.findLastIndex(({ type }, n) => n < place && type === 'roundOpened');
  return Object.assign({}, ...events.slice(opened + 1, place).map(({ draws }) => draws)) as Record<
    string,
    number
  >;
}

describe('a trace that was edited, even if its chain was made anew', () => {
  test('any edit of any event of generated talks', () => {
    fc.assert(
      fc.property(talks, seeds, fc.nat(), (scenario, seed, n) => {
        const { trace } = runTalks(scenario, { seed });
        const step = Math.max(1, Math.floor(trace.events.length / 12));
        for (let place = n % step; place < trace.events.length; place += step) {
          expectCaught(trace, place, n + place);
        }
      }),
      { numRuns: 25, seed: 27 },
    );
  });

  test('December 2003: an edit of every type of event', () => {
    const { trace } = runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: '1' });
    const first = new Map(trace.events.map((event, place) => [event.type, place]));
    for (const [type, place] of first)
      for (let n = 0; n < (type === 'moved' ? 6 : 3); n++) expectCaught(trace, place, n);
  });

  test('another move is let through where it changes nothing else: nobody asks the agents', () => {
    const scenario = tiny();
    const wild = { yes: 0.5, leave: 0, walkOut: 0, faithful: 1 };
    const agents = scenario.parties.map(({ id }) => [id, randomAgent(scenario, wild)] as const);
    const { trace } = runTalks({ ...scenario, agents: Object.fromEntries(agents) }, { seed: '1' });
    const place = trace.events.findIndex(
      (event) => event.type === 'moved' && event.move.kind === 'signal' && event.move.tone === 'neutral',
    );
    const moved = trace.events[place] as Moved;
    const said = moved.move as SignalMove;
    const as = (event: Moved) => refusedAt({ ...trace, events: trace.events.with(place, event) });
    const toward = scenario.parties.find(({ id }) => id !== moved.party && id !== said.toward)!.id;
    expect(as({ ...moved, move: { ...said, toward } })).toBe(-1);
    expect(as({ ...moved, draws: { [`agent.mood/${moved.party}`]: 7 } })).toBe(-1);
    const { draws: _, ...undrawnMove } = moved;
    expect(as(undrawnMove)).toBe(-1);
    expect(as({ ...moved, move: { ...said, toward: moved.party } })).toBe(place);
  });

  test('a reseeding needs a seed, and nothing else', async () => {
    const branch = (await played(december2003, '1')).fork(100, { seed: 'another' });
    await branch.run();
    const { trace } = branch;
    const place = trace.events.findIndex(({ type }) => type === 'reseeded');
    const as = (event: unknown): Trace => ({
      ...trace,
      events: trace.events.with(place, event as TalksEvent),
    });
    expect(refusedAt(trace)).toBe(-1);
    for (const seed of ['', 7, null, undefined])
      expect(refusedAt(as({ type: 'reseeded', seed }))).toBe(place);
    expect(refusedAt(as({ type: 'reseeded', seed: 'another', draws: { 'gap/nature': 1 } }))).toBe(place);
    expect(refusedAt(as({ type: 'reseeded', seed: 'a third' }))).toBeGreaterThan(place);
  });

  test('events left out, doubled, swapped, added', () => {
    fc.assert(
      fc.property(talks, seeds, fc.nat(), (scenario, seed, n) => {
        const { trace } = runTalks(scenario, { seed });
        const { events } = trace;
        const place = n % events.length;
        const as = (list: readonly TalksEvent[]) =>
          refusedAt({ ...trace, format: formatOf(list), events: list });
        expect(as(events.toSpliced(place, 1))).toBeGreaterThanOrEqual(place);
        expect(as(events.toSpliced(place, 0, events[place]!))).toBeGreaterThanOrEqual(place);
        expect(as([...events, events[place]!])).toBe(events.length);
        if (place === 0) return;
        const [a, b] = [events[place - 1]!, events[place]!];
        expect(as(events.with(place - 1, b).with(place, a))).toBe(place - 1);
      }),
      { numRuns: 40, seed: 28 },
    );
  });

  test('a trace that was cut, wherever: the missing event is named', () => {
    fc.assert(
      fc.property(talks, seeds, fc.nat(), (scenario, seed, n) => {
        const { trace } = runTalks(scenario, { seed });
        const kept = 1 + (n % (trace.events.length - 1));
        const left = trace.events.slice(0, kept);
        const cut = { ...trace, format: formatOf(left), events: left };
        expect(refusedAt(cut)).toBe(kept);
        expect(refusedAt(sealTrace(cut))).toBe(kept);
      }),
      { numRuns: 40, seed: 29 },
    );
  });

  test('another seed', () => {
    const { trace } = runTalks(december2003, { seed: '1' });
    expect(refusedAt({ ...trace, seed: '2' })).toBe(0);
  });
});

test('the message says which event and why', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const place = trace.events.findIndex(({ type }) => type === 'moved');
  const as = (event: unknown): string =>
    refusal({ ...trace, events: trace.events.with(place, event as TalksEvent) })!.issues[0]!.message;
  const moved = trace.events[place] as Extract<TalksEvent, { type: 'moved' }>;
  expect(as({ ...moved, next: 'DPRK?' })).toBe(
    `Event ${place} (moved) does not fit. The rules and the seed give another event.`,
  );
  expect(as({ ...moved, move: { kind: 'close' } satisfies Move })).toMatch(
    /"close" is not a move of phase signals/,
  );
  expect(as({ ...moved, draws: { 'gap/nature': 1 } })).toMatch(/not US's to draw/);
  expect(as({ type: 'left', party: 'US' })).toMatch(/US had to move/);
  expect(refusal({ ...trace, events: [...trace.events, moved] })!.message).toMatch(/had ended before it/);
  expect(refusal({ ...trace, events: trace.events.slice(0, -1) })!.message).toMatch(/missing|stops before/);
});

test('a count of draws has a bound, for who goes on from it has to draw as often', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const place = trace.events.findIndex(({ type, draws }) => type === 'moved' && draws === undefined);
  const moved = trace.events[place] as Moved;
  const as = (count: number) =>
    refusedAt({
      ...trace,
      events: trace.events.with(place, { ...moved, draws: { [`agent.mood/${moved.party}`]: count } }),
    });
  expect(as(10_000_000)).toBe(-1);
  for (const count of [10_000_001, 1e15, 2 ** 53, 1e300]) expect(as(count)).toBe(place);
});

test('an agent that draws more is stopped before its trace is refused', () => {
  const scenario = tiny();
  const [first, ...others] = scenario.parties.map(({ id }) => id);
  const wild = { yes: 0.5, leave: 0, walkOut: 0, faithful: 1 };
  const calm = randomAgent(scenario, wild);
  const greedy = {
    ...calm,
    decide: (...[observation, random]: Parameters<typeof calm.decide>) => {
      const stream = random('greed');
      while (stream.used <= 10_000_000) stream.next();
      return calm.decide(observation, random);
    },
  };
  const agents = Object.fromEntries([[first, greedy], ...others.map((id) => [id, calm])]) as Talks['agents'];
  expect(() => runTalks({ ...scenario, agents }, { seed: '1' })).toThrow(
    expect.objectContaining({
      code: 'agent-failed',
      message: expect.stringContaining('more than 10 million numbers') as string,
    }) as Error,
  );
});

test('after the end nothing is left to chance: no reseeding stands there, and no fork writes one', async () => {
  const session = await played(december2003, '1');
  const { trace } = session;
  const { length } = trace.events;
  const reseeded: TalksEvent = { type: 'reseeded', seed: 'x' };
  expect(refusedAt({ ...trace, events: [...trace.events, reseeded] })).toBe(length);
  expect(refusedAt({ ...trace, events: [...trace.events, reseeded, reseeded] })).toBe(length);
  const futures = continueTalks(trace, -1, { agents: december2003.agents, seeds: ['x', 'y'] });
  const forks = [
    session.fork(-1, { seed: 'x' }).trace,
    openTalks({ trace, seed: 'x' }).trace,
    ...futures.runs.map((run) => run.trace),
  ];
  expect(forks).toHaveLength(4);
  for (const fork of forks) {
    expect(fork.events).toEqual(trace.events);
    expect(refusedAt(fork)).toBe(-1);
  }
});

test('what is no event of a run is named in few plain words', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const written = JSON.parse(JSON.stringify(trace)) as Trace;
  const place = written.events.findIndex(({ type }) => type === 'moved');
  const as = (trace: Trace, event: unknown): string =>
    refusal({ ...trace, events: trace.events.with(place, event as TalksEvent) })!.message;
  const moved = written.events[place] as Moved;
  const long = `\u001b[31m\u202e${'x'.repeat(100_000)}`;
  const odd: readonly unknown[] = [
    { type: long },
    { type: long, draws: {} },
    { ...moved, fallback: null },
    { ...moved, fallback: 'late' },
    { ...moved, fallback: [] },
    { ...moved, move: null },
    { ...moved, move: { kind: 'constructor' } },
    { ...moved, draws: null },
    { type: 'intervened' },
    { type: 'intervened', intervention: null, effects: null },
    { type: 'injected', id: 'inject.1', label: 'x', party: null, day: 'x', effects: null },
    { type: 'injected' },
    { type: 'constructor' },
    { type: '__proto__' },
  ];
  for (const of of [trace, written, sealTrace(written)])
    for (const event of odd) {
      const message = as(of, event);
      expect(message.length).toBeLessThan(700);
      // eslint-disable-next-line no-control-regex
      expect(message).not.toMatch(/undefined|Cannot|not a function|iterable|call stack|[\u001b\u202e]/);
    }
  // Who goes through events without a check says it in the same words.
  expect(() => replay({ ...trace, events: trace.events.with(place, { type: long } as never) })).toThrow(
    /Event \d+ \("\\u001b\[31m\\u202ex+"…\) does not fit what came before it\.$/,
  );
  expect(() => verifyTrace({ ...sealTrace(written), version: long } as Trace)).toThrow(/invalid|whole/);
});
