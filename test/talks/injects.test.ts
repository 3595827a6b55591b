import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeScenario } from '../../src/scenario/index.js';
import type { Effect } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { fingerprint, observe, openTalks, replay, rulebookOf, verifyTrace } from '../../src/talks/index.js';
import type { Inject, Occurred, Session, Talks, TalksEvent, Trace } from '../../src/talks/index.js';
import { seeds, talks } from './arbitraries.js';
import { byHand, differenceOf, played } from './playing.js';
import { effectOf } from './scenarioArbitraries.js';
import { only, play, round, tiny } from './tiny.js';

const speech: Inject = {
  label: 'A conciliatory speech',
  party: 'South',
  effects: [{ kind: 'flexibility', party: 'South', by: 0.25 }],
};

const happened = (session: Session): Occurred[] =>
  only(session.trace.events, 'occurred').filter(({ label }) => label !== undefined);

describe('what a facilitator puts in', () => {
  test('stands in the trace at once, and happens at the next opening of a round', () => {
    const session = byHand(tiny());
    const { length } = session.trace.events;
    const before = session.state;
    const injected = session.inject(speech);
    expect(injected).toEqual({ type: 'injected', id: 'inject.1', ...speech, day: null });
    expect(session.trace.events.slice(length)).toEqual([injected]);
    expect(session.toAct).toBe('North');
    expect(session.state.public).toEqual(before.public);
    expect(session.state.private).toEqual(before.private);
    expect(session.state.injects).toEqual({
      count: 1,
      waiting: [{ id: 'inject.1', ...speech, day: null }],
    });
    round(session);
    const [opened] = only(session.trace.events, 'roundOpened').slice(-1);
    expect(opened).toMatchObject({ round: 2, agenda: [{ id: 'inject.1', day: opened!.day }] });
    expect(happened(session)).toEqual([
      {
        type: 'occurred',
        id: 'inject.1',
        label: speech.label,
        party: 'South',
        day: opened!.day,
        effects: [{ kind: 'flexibility', party: 'South', flexibility: 0.45 }],
      },
    ]);
    expect(session.state.private.South!.flexibility).toBe(0.45);
    expect(session.state.public.occurred).toEqual({ 'inject.1': 1 });
    expect(session.state.injects).toEqual({ count: 1, waiting: [] });
    round(session);
    expect(happened(session)).toHaveLength(1);
    expect(session.trace.format).toBe('six-party-trace/2');
  });

  test('several at one opening follow one another; each has its own number', () => {
    const session = byHand(tiny());
    session.inject({ label: 'one', effects: [{ kind: 'need', by: 0.25 }] });
    session.inject({ label: 'two', effects: [{ kind: 'need', by: 0.125 }] });
    round(session);
    session.inject({ label: 'three', effects: [] });
    round(session);
    expect(happened(session).map(({ id, label, party }) => [id, label, party])).toEqual([
      ['inject.1', 'one', null],
      ['inject.2', 'two', null],
      ['inject.3', 'three', null],
    ]);
    expect(happened(session)[1]!.effects).toEqual([{ kind: 'need', need: 0.875 }]);
  });

  test('with a date it happens on that day, at the first opening from then on', () => {
    const session = byHand(tiny());
    session.inject({ label: 'today', effects: [], date: '2003-12-02' });
    session.inject({ label: 'on day 150', effects: [], date: '2004-04-30' });
    session.inject({ label: 'never', effects: [], date: '2099-01-01' });
    while (session.toAct !== null) round(session);
    const rounds = new Map<string, number>();
    let now = 0;
    for (const event of session.trace.events) {
      if (event.type === 'roundOpened') now = event.round;
      if (event.type === 'occurred') rounds.set(`${event.label} (day ${event.day})`, now);
    }
    expect([...rounds]).toEqual([
      ['today (day 0)', 2],
      ['on day 150 (day 150)', 3],
    ]);
    expect(session.state.injects!.waiting.map(({ label }) => label)).toEqual(['never']);
    verifyTrace(session.trace);
  });

  test('draws from a stream of its own', () => {
    const mandate: Effect = { kind: 'mandate', party: 'South', low: 0.1, high: 0.7 };
    const session = byHand(tiny());
    session.inject({ label: 'a review', party: 'South', effects: [mandate] });
    session.inject({ label: 'a rumour', effects: [mandate] });
    round(session);
    expect(happened(session).map(({ draws }) => draws)).toEqual([
      { 'effect.inject.1/South': 1 },
      { 'effect.inject.2/nature': 1 },
    ]);
    const [one, two] = happened(session).map(({ effects }) => effects[0]);
    expect(one).not.toEqual(two);
  });

  test('is taken back with the move before it, and shared by branches from after it', () => {
    const session = byHand(tiny());
    play(session, { kind: 'signal', tone: 'neutral', toward: 'South', attend: true });
    const before = session.trace.events.length;
    session.inject(speech);
    const after = session.fork(before + 1);
    const without = session.fork(before);
    expect(session.undo()).toBe(true);
    for (const branch of [session, after, without]) round(branch);
    expect([session, after, without].map((branch) => happened(branch).length)).toEqual([0, 1, 0]);
  });

  test('may come while an agent is thinking', async () => {
    const scenario = tiny();
    const session = openTalks(scenario, {
      seed: '1',
      agents: {
        North: {
          name: 'slow',
          parameters: {},
          decide: async () => {
            await Promise.resolve();
            session.inject({ label: 'news', effects: [] });
            return { kind: 'signal', tone: 'neutral', toward: 'South', attend: true };
          },
        },
        South: null,
        Broker: null,
      },
    });
    const [moved] = (await session.step()).filter(({ type }) => type === 'moved');
    expect(moved).toMatchObject({ party: 'North' });
    expect(session.trace.events.slice(-2).map(({ type }) => type)).toEqual(['injected', 'moved']);
    while (session.toAct !== null) round(session);
    expect(happened(session)).toHaveLength(1);
    verifyTrace(session.trace);
  });

  test('keeps nothing of what it was given, and cannot be written to', () => {
    const session = byHand(tiny());
    const of = ['South'];
    const effects: Effect[] = [{ kind: 'trust', of, party: 'North', kept: 1 }];
    const injected = session.inject({ label: 'a visit', effects });
    of.push('North');
    effects.length = 0;
    round(session);
    expect(happened(session)[0]!.effects).toMatchObject([{ kind: 'trust', of: 'South', alpha: 3 }]);
    expect(() => (injected.effects as Effect[]).pop()).toThrow(TypeError);
  });
});

const refused: readonly [what: string, inject: unknown, code: string, path: string][] = [
  ['an unknown party', { ...speech, party: 'Soth' }, 'unknown-name', 'party'],
  ['a party that every object has', { ...speech, party: 'constructor' }, 'unknown-name', 'party'],
  [
    'an unknown kind of effect',
    { ...speech, effects: [{ kind: 'miracle' }] },
    'invalid-option',
    'effects[0].kind',
  ],
  [
    'an effect on nobody',
    { ...speech, effects: [{ kind: 'flexibility', by: 1 }] },
    'invalid-option',
    'effects[0].party',
  ],
  [
    'an effect on an unknown party',
    { ...speech, effects: [{ kind: 'veto', party: 'East', months: 1 }] },
    'invalid-option',
    'effects[0].party',
  ],
  [
    'an effect out of range',
    { ...speech, effects: [{ kind: 'need', by: 2 }] },
    'invalid-option',
    'effects[0].by',
  ],
  ['no effects', { label: 'x' }, 'invalid-option', 'effects'],
  ['effects that are no list', { label: 'x', effects: {} }, 'invalid-option', 'effects'],
  ['no label', { effects: [] }, 'invalid-option', 'label'],
  ['an empty label', { label: ' ', effects: [] }, 'invalid-option', 'label'],
  ['a label of 3,000 characters', { label: 'x'.repeat(3000), effects: [] }, 'invalid-option', 'label'],
  ['a label with control characters', { label: '\u001b[2J', effects: [] }, 'invalid-option', 'label'],
  ['a date that is none', { ...speech, date: '2004-02-30' }, 'invalid-option', 'date'],
  ['a date before today', { ...speech, date: '2003-12-01' }, 'invalid-option', 'date'],
  ['a member that it has not', { ...speech, when: 'now' }, 'invalid-option', 'when'],
  ['nothing', undefined, 'invalid-option', ''],
  ['a list', [speech], 'invalid-option', ''],
  ['a function', { ...speech, effects: () => [] }, 'invalid-option', 'effects'],
];

describe('what cannot be put in', () => {
  test.each(refused)('%s', (_, inject, code, path) => {
    const session = byHand(tiny());
    const { state, trace } = session;
    let error: unknown;
    try {
      session.inject(inject as Inject);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'SixPartyError', code, issues: [{ path }] });
    expect(session.state).toBe(state);
    expect(session.trace.events).toEqual(trace.events);
  });

  test('after the end, in the last round, in talks of one plenary', async () => {
    const refusal = (session: Session): string => {
      try {
        session.inject({ label: 'x', effects: [] });
        return 'none';
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-option' });
        return (error as Error).message;
      }
    };
    expect(refusal(await played(december2003, '1'))).toContain('The talks have ended.');
    const short = byHand(tiny({ horizon: { rounds: 2 } }));
    expect(refusal(short)).toBe('none');
    round(short);
    expect(refusal(short)).toContain('The last round has opened: no other does.');
    const { dynamics: _, schedule: __, ...plain } = tiny({ protocol: { kind: 'saop', rounds: 2 } });
    expect(refusal(byHand(plain))).toContain('These talks are one plenary');
  });
});

describe('a trace with injects', () => {
  const whole = (): Trace => {
    const session = byHand(tiny());
    session.inject(speech);
    session.inject({ label: 'later', effects: [], date: '2004-04-30' });
    while (session.toAct !== null) round(session);
    return session.trace;
  };
  const trace = whole();
  const refusedAt = (changed: Trace): number => {
    try {
      verifyTrace(changed);
      return -1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-trace' });
      return Number(/\d+/.exec((error as { issues: { path: string }[] }).issues[0]!.path)![0]);
    }
  };
  const place = trace.events.findIndex(({ type }) => type === 'injected');
  const happening = trace.events.findIndex((event) => event.type === 'occurred' && event.label !== undefined);
  const opening = trace.events.findLastIndex(({ type }, n) => type === 'roundOpened' && n < happening);
  const as = (n: number, changes: object): Trace => ({
    ...trace,
    events: trace.events.with(n, { ...trace.events[n], ...changes } as TalksEvent),
  });

  test('is what the rules give, after JSON too', () => {
    expect(refusedAt(trace)).toBe(-1);
    expect(refusedAt(JSON.parse(JSON.stringify(trace)) as Trace)).toBe(-1);
  });

  test.each([
    ['another number', { id: 'inject.2' }],
    ['the id of a hazard', { id: 'test' }],
    ['an unknown party', { party: 'East' }],
    ['no party member', { party: undefined }],
    ['an unknown effect', { effects: [{ kind: 'miracle' }] }],
    ['no effects', { effects: undefined }],
    ['a label that nobody can say', { label: '\u0007' }],
    ['a day before', { day: -1 }],
    ['half a day', { day: 100.5 }],
    ['no day', { day: 1e99 }],
    ['a day that is a text', { day: '100' }],
    ['draws', { draws: { 'effect.inject.1/South': 1 } }],
    ['more members', { note: 'x' }],
  ])('an inject with %s is refused', (_, changes) => {
    expect(refusedAt(as(place, changes))).toBe(place);
  });

  test('other facts than the rules give are refused where they stand', () => {
    expect(refusedAt(as(happening, { effects: [] }))).toBe(happening);
    expect(refusedAt(as(happening, { label: 'A hostile speech' }))).toBe(happening);
    expect(refusedAt(as(happening, { party: 'North' }))).toBe(happening);
    expect(refusedAt(as(place, { effects: [] }))).toBe(happening);
    expect(refusedAt(as(place, { label: 'A hostile speech' }))).toBe(happening);
    expect(refusedAt(as(opening, { agenda: [] }))).toBe(opening);
    const without = trace.events.filter((_, n) => n !== place);
    // The other one now has the wrong number.
    expect(refusedAt({ ...trace, events: without })).toBe(place);
    const last = trace.events.length;
    const late = [...trace.events, { ...trace.events[place]!, id: 'inject.3' } as TalksEvent];
    expect(refusedAt({ ...trace, events: late })).toBe(last);
  });
});

/** Days and happenings of each round, without what was put in; hazards as they come whatever the parties do. */
function weatherOf(events: readonly TalksEvent[]): unknown[] {
  const opened = only(events, 'roundOpened');
  return opened.map(({ day, agenda, excitation }, n) => {
    const since = opened[n - 1]?.day ?? 0;
    const world = agenda.filter(({ id }) => !id.startsWith('inject.'));
    return { days: day - since, world: world.map((one) => ({ ...one, day: one.day - since })), excitation };
  });
}

/** An event without traces of what was put in; undefined if it is one itself. */
function without(event: TalksEvent): TalksEvent | undefined {
  if (event.type === 'injected' || (event.type === 'occurred' && event.label !== undefined)) return undefined;
  if (event.type !== 'roundOpened') return event;
  return { ...event, agenda: event.agenda.filter(({ id }) => !id.startsWith('inject.')) };
}

/** Plays the talks with an inject before the n-th move, counted round and round. */
async function playedWith(scenario: Talks, seed: string, n: number, inject: Inject): Promise<Session> {
  const session = openTalks(scenario, { seed });
  for (let moves = 0; moves < n && session.toAct !== null; moves++) await session.step();
  try {
    session.inject(inject);
  } catch {
    return session;
  }
  await session.run();
  return session;
}

describe('an inject changes no draw of any other stream', () => {
  test('one that does nothing leaves every other event as it is', async () => {
    let count = 0;
    const expectSame = async (scenario: Talks, seed: string, n: number): Promise<void> => {
      const plain = (await played(scenario, seed)).trace.events;
      const moves = only(plain, 'moved').length;
      const session = await playedWith(scenario, seed, n % Math.max(1, moves), {
        label: 'news',
        effects: [],
      });
      const { events } = session.trace;
      if (session.toAct !== null) return;
      count += happened(session).length;
      expect(
        differenceOf(
          events.map(without).filter((event) => event !== undefined),
          plain,
        ),
      ).toBeUndefined();
    };
    await fc.assert(fc.asyncProperty(talks, seeds, fc.nat(), expectSame), { numRuns: 40, seed: 114 });
    await expectSame(december2003, '1', 20);
    expect(count).toBeGreaterThan(15);
  });

  test('one with effects leaves what was before it, and the weather of every round, replayed too', async () => {
    let count = 0;
    const expectSame = async (
      scenario: Talks,
      seed: string,
      n: number,
      effects: readonly Effect[],
    ): Promise<void> => {
      const hazards = scenario.dynamics?.hazards ?? [];
      const calm =
        hazards.length === 0
          ? scenario
          : changeScenario(scenario, {
              dynamics: { hazards: Object.fromEntries(hazards.map(({ id }) => [id, { talksFactor: 1 }])) },
            });
      const plain = (await played(calm, seed)).trace.events;
      const moves = only(plain, 'moved').length;
      const inject: Inject = { label: 'news', party: scenario.parties[0]!.id, effects };
      const session = await playedWith(calm, seed, n % Math.max(1, moves), inject);
      if (session.toAct !== null) return;
      const { trace, state } = session;
      const { events } = trace;
      const place = events.findIndex(({ type }) => type === 'injected');
      expect(differenceOf(events.slice(0, place), plain.slice(0, place))).toBeUndefined();
      const occurred = events.findIndex((event) => event.type === 'occurred' && event.label !== undefined);
      const until = occurred < 0 ? events : events.slice(0, occurred);
      const rest = until.map(without).filter((event) => event !== undefined);
      expect(differenceOf(rest, plain.slice(0, rest.length))).toBeUndefined();
      const [one, other] = [weatherOf(events), weatherOf(plain)];
      const both = Math.min(one.length, other.length);
      expect(one.slice(0, both)).toEqual(other.slice(0, both));
      const written = JSON.parse(JSON.stringify(trace)) as Trace;
      expect(differenceOf(verifyTrace(written), state)).toBeUndefined();
      expect(differenceOf(replay(written), state)).toBeUndefined();
      expect(fingerprint(written)).toBe(fingerprint(trace));
      if (occurred >= 0) count += 1;
    };
    const drawn = talks.chain((scenario) =>
      fc.tuple(
        fc.constant(scenario),
        fc.array(effectOf(scenario.parties.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(drawn, seeds, fc.nat(), ([scenario, effects], seed, n) =>
        expectSame(scenario, seed, n, effects),
      ),
      { numRuns: 40, seed: 115 },
    );
    await expectSame(december2003, '1', 20, [{ kind: 'mandate', party: 'US', low: 0.2, high: 0.9 }]);
    expect(count).toBeGreaterThan(15);
  });

  test('nobody is shown it before it happens', async () => {
    const session = openTalks(december2003, { seed: '1' });
    await session.step();
    session.inject({ label: 'secret', party: 'US', effects: [{ kind: 'need', by: 0.1234 }] });
    const book = rulebookOf(december2003);
    let shown = 0;
    while (happened(session).length === 0 && session.toAct !== null) {
      for (const id of book.ids) {
        expect(JSON.stringify(observe(book, session.state, id))).not.toMatch(/secret|inject|0\.1234/);
        shown += 1;
      }
      await session.step();
    }
    expect(happened(session)).toHaveLength(1);
    expect(shown).toBeGreaterThan(60);
  });
});
