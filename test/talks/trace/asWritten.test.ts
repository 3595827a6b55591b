import { describe, expect, test } from 'vitest';
import { changeScenario } from '../../../src/scenario/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { openTalks, replay, runTalks, sealTrace, verifyTrace } from '../../../src/talks/index.js';
import type { Trace } from '../../../src/talks/index.js';
import { placesIn } from '../edits.js';
import { differenceOf } from '../playing.js';

const { trace, state } = runTalks(december2003, { seed: '1' });
const text = JSON.stringify(sealTrace(trace));
const written = JSON.parse(text) as Trace;

type Path = readonly (string | number)[];

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], data);
}

/** Does something with a trace in which one value is another; it is itself again afterwards. */
function withOther<T>(data: unknown, path: Path, other: unknown, act: () => T): T {
  const inner = at(data, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  const value = inner[key];
  inner[key] = other;
  try {
    return act();
  } finally {
    inner[key] = value;
  }
}

function refusal(act: () => unknown): SixPartyError {
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ name: 'SixPartyError', code: 'invalid-trace' });
    return error as SixPartyError;
  }
  throw new Error('it was accepted');
}

describe('what JSON.stringify takes for something else, in a trace with its chain', () => {
  const places = placesIn(written.events).filter((path) =>
    [null, 0].includes(at(written.events, path) as null),
  );

  test('is named, wherever it stands in the events', () => {
    expect(places.length).toBeGreaterThan(300);
    for (const path of places) {
      const isNull = at(written.events, path) === null;
      for (const other of isNull ? [Infinity, -Infinity, NaN] : [-0])
        withOther(written.events, path, other, () => {
          expect(JSON.stringify(written)).toBe(text);
          for (const read of [verifyTrace, replay])
            expect(refusal(() => read(written)).issues[0]!.path).toBe(`events[${path[0]}]`);
        });
    }
  });

  test('is told in plain words', () => {
    const place = written.events.length - 1;
    const said = withOther(written.events, [place, 'outcome', 'endedBy'], Infinity, () =>
      refusal(() => replay(written)),
    );
    expect(said.issues[0]!.message).toBe(
      `Event ${place} (ended) holds Infinity at outcome.endedBy, which no run writes.`,
    );
  });

  test('is named in the scenario', () => {
    const zeros = placesIn(written.scenario).filter((path) => at(written.scenario, path) === 0);
    for (const path of zeros.filter((_, n) => n % 10 === 0)) {
      const said = withOther(written.scenario, path, -0, () => refusal(() => verifyTrace(written)));
      expect(said.issues[0]!.path).toMatch(/^scenario\./);
      expect(said.issues[0]!.message).toContain('-0');
    }
  });

  test('is no other run where a run of this process was edited', () => {
    const { events } = trace;
    for (const path of places.filter((_, n) => n % 40 === 0)) {
      const event = structuredClone(events[path[0] as number]!);
      const other = at(events, path) === null ? Infinity : -0;
      withOther(event, path.slice(1), other, () => {
        const forged = { ...trace, events: events.with(path[0] as number, event) };
        expect(refusal(() => verifyTrace(forged)).issues[0]!.path).toBe(`events[${path[0]}]`);
      });
    }
  });
});

test('a scenario of this process may say −0: the run is whole, and so is its file', () => {
  const minus = changeScenario(december2003, { parties: { US: { noDeal: -0 } } });
  const run = runTalks(minus, { seed: '1' });
  expect(Object.is(run.trace.scenario.parties.find(({ id }) => id === 'US')!.noDeal, -0)).toBe(true);
  expect(verifyTrace(run.trace).public.phase).toBe('ended');
  const file = JSON.parse(JSON.stringify(sealTrace(run.trace))) as Trace;
  expect(verifyTrace(file).public).toEqual(run.state.public);
});

test('what no JSON holds is refused, and what only looks odd is not', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
  const odd: readonly [unknown, RegExp][] = [
    [deep, /nested more than 200 deep/],
    [() => 1, /a function/],
    [new Date(0), /an instance of a class/],
    [JSON.parse('{"__proto__":{"x":1}}'), /a key "__proto__"/],
  ];
  const { chain: _, ...open } = written as Trace & { readonly chain: unknown };
  for (const [value, why] of odd)
    for (const extra of ['note', 'draws', 'type'] as const) {
      const events = open.events.with(3, { ...open.events[3]!, [extra]: value } as never);
      const { message } = refusal(() => verifyTrace({ ...open, events })).issues[0]!;
      if (extra !== 'type') expect(message).toMatch(why);
      expect(message).not.toMatch(/call stack|undefined|Cannot/);
    }
  // The file of a run of talks whose agents have parameters as deep as they may be.
  const nested = JSON.parse('['.repeat(99) + ']'.repeat(99)) as never;
  const session = openTalks(december2003, { seed: '1' });
  session.intervene({ kind: 'replaceAgent', party: 'US', agent: { name: 'mine', parameters: { nested } } });
  const file = JSON.parse(JSON.stringify(sealTrace(session.trace))) as Trace;
  expect(differenceOf(replay(file), session.state)).toBeUndefined();
  expect(differenceOf(verifyTrace(written), state)).toBeUndefined();
});
