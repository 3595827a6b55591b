import { beforeAll, describe, expect, test } from 'vitest';
import {
  besideTable,
  forkOf,
  outcomesOf,
  partingOf,
  shareInWords,
} from '../../../src/report/page/futures.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, runTalks, type Trace } from '../../../src/talks/index.js';

const short = changeScenario(december2003, { horizon: { rounds: 2 } });
let trace: Trace;
beforeAll(() => void ({ trace } = runTalks(short, { seed: '1' })));

const replaced = (name: string, parameters = {}) => ({
  at: 10,
  interventions: [{ kind: 'replaceAgent', party: 'US', agent: { name, parameters } } as const],
});

describe('a fork', () => {
  test('that changes nothing is the run', () => {
    expect(fingerprint(forkOf(trace, { at: 10, interventions: [] }))).toBe(fingerprint(trace));
    expect(partingOf(trace.events, trace.events)).toBe(trace.events.length);
  });

  test('parts from the run where it was changed', () => {
    const future = forkOf(trace, replaced('hardliner'));
    const parts = partingOf(trace.events, future.events);
    expect(parts).toBeGreaterThanOrEqual(10);
    expect(future.events[parts]).toMatchObject({ type: 'intervened' });
  });

  test('onto an agent that does not fit is told in words', () => {
    expect(() => forkOf(trace, replaced('hardlinr'))).toThrow('Did you mean "hardliner"?');
    expect(() => forkOf(trace, replaced('boulware', { demands: [] }))).toThrow('demands');
  });
});

test('outcomes are counted, and every seed is one future', () => {
  const counts = outcomesOf(trace, replaced('hardliner'), ['a', 'b', 'c']);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
});

test('shares are told with an interval', () => {
  const counts = { settlement: 0, partial: 30, inconclusive: 170, collapse: 0 };
  expect(shareInWords(counts, 'partial')).toBe('30 of 200: 15 % [10.7 %, 20.6 %]');
});

test('two futures stand side by side', () => {
  const { columns, rows } = besideTable(trace.scenario, trace, forkOf(trace, replaced('hardliner')));
  expect(columns).toHaveLength(3);
  expect(rows.find(([what]) => what === 'rounds')).toEqual(['rounds', 2, 2]);
  expect(rows.every((row) => row.length === 3)).toBe(true);
});
