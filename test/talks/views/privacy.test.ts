import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pick, openStream } from '../../../src/random/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { ownerOfFact } from '../../../src/talks/effects.js';
import { historyFor, moveSchema, replay, runTalks, sealTrace, stateFor } from '../../../src/talks/index.js';
import type {
  HistoryForParty,
  Move,
  Session,
  Talks,
  TalksEvent,
  TalksState,
  Trace,
} from '../../../src/talks/index.js';
import { seated, seeds } from '../arbitraries.js';
import { byHand, flawOf, walk } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';
import { planted } from './planted.js';
import { sampled } from './sampled.js';

/** Numbers with so many digits do not come about by accident: whoever holds one has it from where it stands. */
const numbersIn = (json: string): readonly string[] =>
  json.match(/-?\d+\.\d{7,}(?:e-?\d+)?|-?\d+(?:\.\d+)?e-?\d+/g) ?? [];

/** How often the law was put to the test. */
const tested = { views: 0, secrets: 0, agenda: 0, pending: 0, concealed: 0, late: 0, meetings: 0, ended: 0 };

/** What is still to come, as far as a state or event knows it: no view has a day after today or an agenda. */
function expectNothingToCome(view: HistoryForParty, day: number): void {
  expect(view.public.agenda).toEqual([]);
  expect(view.public.excitation).toEqual({});
  expect(view.own.exposing).toEqual([]);
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isDay = key === 'day' || key === 'doneDay' || key === 'opened';
      if (isDay && typeof inner === 'number' && inner > day)
        throw new Error(`${path}.${key} is day ${inner}`);
      if (['draws', 'seed', 'exposing', 'agenda'].includes(key) && (inner as unknown[]).length !== 0) {
        throw new Error(`${path}.${key} is told`);
      }
      look(inner, `${path}.${key}`);
    }
  };
  look(view.public, 'public');
  look(view.own, 'own');
  look(view.events, 'events');
}

/** Counts what there was to hide. */
function countHidden(
  { public: now, private: parts }: TalksState,
  party: string,
  last: TalksEvent | undefined,
): void {
  const others = Object.entries(parts).flatMap(([id, part]) => (id === party ? [] : [part]));
  tested.views += 1;
  if (now.agenda.length > 0) tested.agenda += 1;
  if (last?.type === 'timePassed' && last.found.length + last.exposing.length > 0) tested.pending += 1;
  if (others.some(({ concealed, intentions }) => concealed.length + intentions.length > 0))
    tested.concealed += 1;
  const duties = now.agreements.flatMap((agreement) => agreement.duties);
  if (duties.some(({ status, doneDay }) => status === 'underway' && doneDay > now.day)) tested.late += 1;
  if (now.meetings.some((one) => one.party !== party && one.with !== party)) tested.meetings += 1;
  if (now.outcome) tested.ended += 1;
}

/** At some events of a run, no party's view holds what it must not know. */
function expectPrivate(
  talks: Talks,
  seed: string,
  secrets: Readonly<Record<string, readonly string[]>>,
  looks: number,
): void {
  const known: { own: Record<string, Set<string>>; all: Set<string> }[] = [];
  const ids = talks.parties.map(({ id }) => id);
  let own = Object.fromEntries(ids.map((id) => [id, new Set<string>()]));
  let open = new Set<string>();
  const { trace } = runTalks(talks, { seed });
  const { events } = trace;
  walk(talks, seed, {
    event(event, state) {
      own = Object.fromEntries(
        ids.map((id) => {
          const parts = [state.private[id], state.public.outcome?.gains[id]];
          return [id, new Set([...own[id]!, ...numbersIn(JSON.stringify(parts))])];
        }),
      );
      const { outcome, excitation: _, ...now } = state.public;
      const told = outcome && { ...outcome, gains: {}, stocks: {} };
      open = new Set([...open, ...numbersIn(JSON.stringify([now, told]))]);
      // Of two effects on the same number the first is told to whom it belongs, though it does not last.
      const isTold = 'effects' in event && event.type !== 'injected';
      for (const fact of isTold ? event.effects : []) {
        const owner = ownerOfFact(fact);
        for (const one of numbersIn(JSON.stringify(fact))) (owner === null ? open : own[owner]!).add(one);
      }
      // What a party says in a meeting stands in its move, and in the listener's part.
      if (event.type === 'moved' && event.move.kind === 'consult') {
        for (const meeting of event.move.meetings) {
          for (const one of numbersIn(JSON.stringify(meeting))) own[event.party]!.add(one);
        }
      }
      known.push({ own, all: open });
    },
  });
  const stream = openStream(`looks ${seed}`);
  const places = events.flatMap((event, n) =>
    ['roundOpened', 'timePassed', 'ended', 'influenced'].includes(event.type) ? [n + 1] : [],
  );
  for (let look = 0; look < looks; look++) {
    const n =
      look % 2 === 0 && places.length > 0
        ? pick(stream, places)
        : 1 + Math.floor(stream.next() * events.length);
    const party = pick(stream, ids);
    const state = replay(trace, { events: n });
    const view = historyFor(trace, party, n);
    expect({ party, public: view.public, own: view.own }).toEqual(stateFor(state, party));
    expect(flawOf(JSON.parse(JSON.stringify(view)))).toBeUndefined();
    expectNothingToCome(view, state.public.day);
    const { rules, ...seen } = view;
    const schema = moveSchema(JSON.parse(JSON.stringify(view)) as HistoryForParty);
    const bytes = JSON.stringify([seen, rules, schema]);
    const open = new Set([
      ...numbersIn(JSON.stringify(rules)),
      ...known[n - 1]!.all,
      ...known[n - 1]!.own[party]!,
    ]);
    // Every number of many digits is one that the party has of its own, or that stands in public by now.
    for (const one of numbersIn(bytes)) {
      if (!open.has(one)) throw new Error(`${party} sees ${one} after ${n} events (${events[n - 1]!.type})`);
    }
    for (const other of ids) {
      if (other === party) continue;
      const theirs = [...numbersIn((secrets[other] ?? []).join()), ...known.at(-1)!.own[other]!].filter(
        (one) => !open.has(one),
      );
      for (const secret of theirs) {
        if (bytes.includes(secret)) throw new Error(`${party} sees ${secret} of ${other} after ${n} events`);
      }
      tested.secrets += theirs.length;
    }
    countHidden(state, party, events[n - 1]);
  }
}

describe("no other party's private number and no coming event is in what a party gets", () => {
  test('in generated talks with numbers planted in all that is private, and in those of December 2003', () => {
    const hidden = fc.property(seated(['random']), seeds, ({ talks }, seed) => {
      const { talks: marked, secrets } = planted(talks, seed);
      expectPrivate(marked, seed, secrets, 12);
    });
    fc.assert(hidden, { numRuns: 60, seed: 75, endOnFailure: true });
    expectPrivate(december2003, '1', {}, 15);
    const { talks, secrets } = planted(sampled(december2003), '2');
    expectPrivate(talks, '2', secrets, 15);
    expect(tested.views).toBeGreaterThan(700);
    expect(tested.secrets).toBeGreaterThan(50_000);
    for (const [what, count] of Object.entries(tested)) expect(count, what).toBeGreaterThan(5);
  }, 120_000);
});

/** Talks of three that met, agreed and hid something, in the second round. */
function hiding(): Session {
  const session = byHand(tiny());
  round(session, {
    meet: { North: [{ with: 'South', urge: 0.123456789, disclose: ['arms'] }] },
    deal: [2, 1, 0],
    choose: ({ issue }) => (issue === 'arms' ? 'conceal' : 'perform'),
  });
  return session;
}

describe('what a party is told', () => {
  const session = hiding();
  const trace = sealTrace(session.trace);
  const of = (party: string): HistoryForParty => historyFor(trace, party);
  const movesOf = (party: string, kind: Move['kind']) =>
    of(party).events.flatMap((event) =>
      event.type === 'moved' && event.party === 'North' && event.move.kind === kind ? [event.move] : [],
    );

  test('of a meeting: those who met know what was said, others that they met', () => {
    const whole = { with: 'South', urge: 0.123456789, disclose: ['arms'] };
    expect(movesOf('North', 'consult')).toEqual([{ kind: 'consult', meetings: [whole] }]);
    expect(movesOf('South', 'consult')).toEqual([{ kind: 'consult', meetings: [whole] }]);
    expect(movesOf('Broker', 'consult')).toEqual([{ kind: 'consult', meetings: [{ with: 'South' }] }]);
  });

  test('of choices about duties, and of what was done in truth: its own only', () => {
    const choices = ['conceal', 'conceal'];
    expect(movesOf('North', 'implement')).toEqual([{ kind: 'implement', choices }]);
    expect(movesOf('South', 'implement')).toEqual([{ kind: 'implement' }]);
    const truth = (party: string) =>
      of(party).events.flatMap((event) => (event.type === 'performed' ? [event.concealed] : []));
    const performed = only(session.trace.events, 'performed');
    expect(truth('Broker')).toEqual(performed.map(() => undefined));
    expect(truth('North').filter((concealed) => concealed === true)).toHaveLength(2);
    expect(
      JSON.stringify([of('Broker').events, of('Broker').public]).replaceAll('"concealed":[]', ''),
    ).not.toContain('conceal');
    expect(of('North').own.concealed).toHaveLength(2);
  });

  test('of what it insists on, and what was drawn for its firmness: its own only', () => {
    const rungs = [{ level: 1, firmness: 0.123456789 }];
    const position = [{ issue: 'aid', bound: 'atLeast', rungs }] as const;
    const insisting = byHand(tiny({ dynamics: { firmness: 0.2 }, parties: { North: { position } } }));
    round(insisting);
    const { firmness } = insisting.state.private.North!;
    const [drawn] = firmness!.atMost;
    for (const party of ['North', 'South', 'Broker']) {
      const views = [
        historyFor(insisting.trace, party),
        stateFor(insisting.state, party),
        insisting.observe(party),
      ];
      for (const view of views) {
        expect(view.own.firmness).toEqual(insisting.state.private[party]!.firmness);
        expect(view.own.position).toEqual(party === 'North' ? position : undefined);
        const seen = JSON.stringify(view);
        for (const secret of [drawn, 0.123456789]) {
          expect(seen.includes(String(secret)), party).toBe(party === 'North');
        }
      }
    }
  });

  test('texts: of public moves to all, of a meeting to those who were there, of an objection what it wants', () => {
    const talking = byHand(tiny());
    const say = (move: Move): void =>
      void play(talking, { ...move, text: `${talking.toAct!} to ${move.kind}` });
    while (talking.state.public.phase !== 'plenary') {
      const other = talking.toAct === 'North' ? 'South' : 'North';
      const meeting = { with: other, urge: 1, disclose: [] };
      const meet: Move = { kind: 'consult', meetings: talking.toAct === 'Broker' ? [] : [meeting] };
      const signal: Move = { kind: 'signal', tone: 'neutral', toward: other, attend: true };
      say(talking.state.public.phase === 'signals' ? signal : meet);
    }
    say({ kind: 'propose', deal: [1, 1, 0] });
    say({ kind: 'object', objections: [{ issue: 'aid', direction: 'up', want: 2, by: 0.25 }] });
    const seen = JSON.stringify(historyFor(talking.trace, 'Broker').events);
    for (const said of ['North to signal', 'Broker to propose', 'North to object', 'Broker to consult']) {
      expect(seen).toContain(said);
    }
    expect(seen).toContain('"want":2,"by":0.25');
    expect(seen).not.toContain('North to consult');
    expect(JSON.stringify(historyFor(talking.trace, 'South').events)).toContain('North to consult');
  });

  test('up to an event: nothing after it, not even that something is missing', () => {
    for (let n = 0; n <= session.trace.events.length; n++) {
      const { events, public: now } = historyFor(trace, 'South', n);
      expect(events.length).toBeLessThanOrEqual(n);
      expect(now.round).toBe(session.at(n).public.round);
      const { type } = session.trace.events[n - 1] ?? { type: 'none' };
      expect(JSON.stringify(events.slice(-1))).toContain(n === 0 || type === 'swayed' ? '' : type);
    }
  });

  test('nothing that a facilitator put in before it happens', () => {
    const led = byHand(tiny());
    led.inject({
      label: 'A coup nobody expects',
      effects: [{ kind: 'noDeal', party: 'North', by: 0.0123456789 }],
    });
    for (const party of ['North', 'South', 'Broker']) {
      expect(JSON.stringify(historyFor(led.trace, party))).not.toContain('coup');
      expect(JSON.stringify(stateFor(led.state, party))).not.toContain('coup');
    }
    round(led);
    expect(JSON.stringify(historyFor(led.trace, 'South'))).toContain('A coup nobody expects');
    expect(JSON.stringify(historyFor(led.trace, 'South'))).not.toContain('0.0123456789');
  });

  test('where something is no state, no party or no trace', () => {
    const wrong = (code: string) => expect.objectContaining({ code }) as Error;
    for (const state of [undefined, null, 5, {}, { public: {} }]) {
      expect(() => stateFor(state as never, 'North')).toThrow(wrong('invalid-option'));
    }
    for (const party of ['Nrth', '', 'constructor', undefined, null, 5]) {
      expect(() => stateFor(session.state, party as never)).toThrow(wrong('unknown-name'));
      expect(() => historyFor(trace, party as never)).toThrow(wrong('unknown-name'));
    }
    for (const n of [-1, 0.5, trace.events.length + 1, '3', null]) {
      expect(() => historyFor(trace, 'North', n as never)).toThrow(wrong('invalid-option'));
    }
    for (const one of [undefined, null, 5, {}, { ...trace, events: trace.events.slice(1) }]) {
      expect(() => historyFor(one as never, 'North')).toThrow(wrong('invalid-trace'));
    }
    const { private: parts, ...rest } = only(trace.events, 'began')[0]!;
    const cut = { ...rest, private: { North: parts.North! } };
    const { chain: _, ...open } = trace;
    const damaged = { ...open, events: [cut, ...trace.events.slice(1)] } as Trace;
    expect(() => historyFor(damaged, 'South')).toThrow(wrong('invalid-trace'));
  });
});
