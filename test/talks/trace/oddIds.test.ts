import fc from 'fast-check';
import type { Draft } from 'immer';
import { expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { apply, openTalks, replay, runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { TalksEvent, TalksState, Trace } from '../../../src/talks/index.js';
import { formatOf } from '../../../src/talks/trace/trace.js';
import { seeds, talks } from '../arbitraries.js';
import { placesIn } from '../edits.js';
import { eventTypes } from '../eventTypes.js';

/** What every object inherits from, or answers to by one of the odd names. */
const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype];
const SHARED_FUNCTIONS = SHARED.flatMap((shared) =>
  Object.values(Object.getOwnPropertyDescriptors(shared))
    .map(({ value }) => value as unknown)
    .filter((value): value is object => typeof value === 'function'),
);
const before = [...SHARED, ...SHARED_FUNCTIONS].map((one) => [one, new Set(Reflect.ownKeys(one))] as const);

/** Takes out what was written into what all objects share; returns its names. */
function strayed(): string[] {
  return before.flatMap(([one, names]) =>
    Reflect.ownKeys(one)
      .filter((name) => !names.has(name))
      .map((name) => {
        Reflect.deleteProperty(one, name);
        return String(name);
      }),
  );
}

const ODD = ['__proto__', 'constructor', 'toString', 'length'];

/** Copies of an event, each with one value that is an odd id, or one key: a place of each kind. */
function* oddOnes(event: TalksEvent, ids: ReadonlySet<unknown>): Generator<TalksEvent> {
  const seen = new Set<string>();
  for (const path of placesIn(event).slice(1)) {
    const kind = path.map((key) => (typeof key === 'number' ? 0 : ids.has(key) ? 'an id' : key)).join();
    if (seen.has(kind)) continue;
    seen.add(kind);
    const key = path.at(-1)!;
    for (const odd of ODD) {
      const named = structuredClone(event);
      Object.assign(within(named, path), { [key]: odd });
      yield named;
      const keyed = structuredClone(event);
      const record = within(keyed, path) as Record<string, unknown>;
      if (Array.isArray(record)) continue;
      const value = record[key];
      Reflect.deleteProperty(record, key);
      Object.defineProperty(record, odd, { value, enumerable: true, configurable: true, writable: true });
      yield keyed;
    }
  }
}

/** What holds the last step of a path. */
function within(event: TalksEvent, path: readonly (string | number)[]): object {
  return path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], event) as object;
}

/** Traces that end with the first event of each kind: of every type, move and effect. */
function tracesToKinds(): Trace[] {
  const found = new Map<string, Trace>();
  const look = (trace: Trace): void => {
    trace.events.forEach((event, place) => {
      const move = event.type === 'moved' ? event.move.kind : '';
      const effects = 'effects' in event ? event.effects.map(({ kind }) => kind) : [];
      for (const kind of [`${event.type} ${move}`, ...effects]) {
        if (found.has(kind)) continue;
        const events = trace.events.slice(0, place + 1);
        found.set(kind, { ...trace, format: formatOf(events), events });
      }
    });
  };
  const isWhole = (): boolean =>
    eventTypes.every((type) => [...found.keys()].some((kind) => kind.startsWith(`${type} `)));
  for (const [generated, seed] of fc.sample(fc.tuple(talks, seeds), { numRuns: 400, seed: 4 })) {
    look(runTalks(generated, { seed }).trace);
    const branch = openTalks(generated, { seed }).fork(1, { seed: 'another' });
    if (generated.dynamics && generated.horizon.rounds > 1) branch.inject({ label: 'news', effects: [] });
    if (branch.toAct !== null) branch.intervene({ kind: 'setMandate', party: branch.toAct, mandate: 0.5 });
    look(branch.trace);
    if (isWhole()) break;
  }
  look(runTalks(december2003, { seed: '1' }).trace);
  expect(isWhole()).toBe(true);
  return [...new Set(found.values())];
}

test('whatever ids an event names, nothing is written into what all objects inherit', () => {
  const stray = new Set<string>();
  let tried = 0;
  for (const trace of tracesToKinds()) {
    const { parties, issues } = trace.scenario;
    const ids = new Set([...parties, ...issues].map(({ id }) => id));
    const events = trace.events.slice(0, -1);
    const last = trace.events.at(-1)!;
    for (const odd of oddOnes(last, ids)) {
      tried += 1;
      const refused = errorOf(() => replay({ ...trace, events: [...events, odd] }));
      for (const name of strayed()) stray.add(`${last.type}: ${name}, by ${JSON.stringify(odd)}`);
      if (refused !== undefined) expect(refused).toMatchObject({ code: 'invalid-trace' });
    }
  }
  expect([...stray]).toEqual([]);
  expect(tried).toBeGreaterThan(2000);
}, 60_000);

function errorOf(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

test('an effect on "__proto__" is refused, and other traces are as they were', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const place = trace.events.findIndex(
    (event) => 'effects' in event && event.effects.some(({ kind }) => kind === 'flexibility'),
  );
  const event = trace.events[place] as Extract<TalksEvent, { type: 'occurred' }>;
  for (const party of ODD) {
    const effects = event.effects.map((effect) => ({ ...effect, party }));
    const forged = { ...trace, events: trace.events.with(place, { ...event, effects }) };
    expect(() => replay(forged)).toThrow(
      expect.objectContaining({
        code: 'invalid-trace',
        issues: [expect.objectContaining({ path: `events[${place}]` })],
      }) as Error,
    );
  }
  expect(strayed()).toEqual([]);
  expect(verifyTrace(trace).public.phase).toBe('ended');
});

test('an event that names nothing of the state is refused by a code, straight into a state too', () => {
  const state = () => replay(runTalks(december2003, { seed: '1' }).trace) as Draft<TalksState>;
  const odd: readonly unknown[] = [
    { type: 'constructor' },
    { type: 'agreementSuspended', agreement: '__proto__', by: 'US', since: 1, until: 2 },
    { type: 'influenced', flexibility: { toString: 1 } },
    { type: 'moved', party: 'US', move: { kind: 'constructor' }, next: null },
  ];
  for (const event of odd) {
    expect(errorOf(() => apply(state(), event as TalksEvent))).toMatchObject({
      code: 'invalid-option',
      issues: [{ path: 'event', code: 'unknown-name' }],
    });
    expect(strayed()).toEqual([]);
  }
});
