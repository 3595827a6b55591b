import type { Draft } from 'immer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  apply,
  fingerprint,
  initialState,
  replay,
  rulebookOf,
  runTalks,
  sealTrace,
  withAgent,
} from '../../../src/talks/index.js';
import type { Talks, TalksState, Trace } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { differenceOf, played, walk } from '../playing.js';

/**
 * Both drivers, a replay, a replay of the trace's JSON and the bare rules give the same state after every
 * event: value by value, key order included, and as JSON text.
 */
async function expectOneHistory(scenario: Talks, seed: string): Promise<void> {
  const session = await played(scenario, seed);
  const run = runTalks(scenario, { seed });
  const walked = walk(scenario, seed, {});
  expect(differenceOf(run.trace.events, session.trace.events)).toBeUndefined();
  expect(differenceOf(walked.events, session.trace.events)).toBeUndefined();

  const written = JSON.parse(JSON.stringify(sealTrace(run.trace))) as Trace;
  const inPlace = initialState(rulebookOf(scenario), seed);
  const fromText = initialState(rulebookOf(written.scenario), written.seed);
  for (let n = 0; ; n++) {
    const state = session.at(n);
    const difference = differenceOf(inPlace, state) ?? differenceOf(fromText, state);
    if (difference !== undefined) throw new Error(`after ${n} events: ${difference}`);
    if (JSON.stringify(inPlace) !== JSON.stringify(state)) expect(inPlace).toEqual(state);
    if (n === run.trace.events.length) break;
    apply(inPlace as Draft<TalksState>, run.trace.events[n]!);
    apply(fromText as Draft<TalksState>, written.events[n]!);
  }
  for (const n of [0, 1, Math.floor(run.trace.events.length / 2), run.trace.events.length]) {
    expect(differenceOf(replay(run.trace, { events: n }), session.at(n))).toBeUndefined();
    expect(differenceOf(replay(written, { events: n }), session.at(n))).toBeUndefined();
  }
  expect(differenceOf(run.state, session.state)).toBeUndefined();
  expect(differenceOf(replay(run.trace), session.state)).toBeUndefined();
  expect(differenceOf(replay(written), session.state)).toBeUndefined();
  expect(run.outcome).toEqual(session.state.public.outcome);

  const prints = [run.trace, session.trace, written, runTalks(scenario, { seed }).trace].map(fingerprint);
  expect(new Set(prints).size).toBe(1);
  expect(sealTrace(run.trace).chain.at(-1)).toBe(prints[0]);
}

describe('both drivers, replay and replay of the JSON give the same state after every event', () => {
  test('generated talks', async () => {
    await fc.assert(fc.asyncProperty(talks, seeds, expectOneHistory), { numRuns: 40, seed: 2 });
  });

  test.each(['1', '2', '3'])('December 2003, seed %s', async (seed) => {
    await expectOneHistory(december2003, seed);
  });

  test.each(['1', '2'])('December 2003 with phased concessions, seed %s', async (seed) => {
    await expectOneHistory(withAgent(december2003, 'US', phasedConcessions()), seed);
  });
});

test('another seed, scenario or agent gives another fingerprint', () => {
  const prints = [
    runTalks(december2003, { seed: '1' }),
    runTalks(december2003, { seed: '2' }),
    runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: '1' }),
    runTalks({ ...december2003, horizon: { rounds: 3 } }, { seed: '1' }),
  ].map(({ trace }) => fingerprint(trace));
  expect(new Set(prints).size).toBe(4);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{32}$/);
});
