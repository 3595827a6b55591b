import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/analysis/index.js';
import { runTalks, type Trace } from '../../../src/talks/index.js';
import { plantedLaws, talksOf } from './planted.js';

// Twenty of each kind are played with the slow tests.
plantedLaws(3);

describe('what is asked', () => {
  const { trace } = runTalks(talksOf(), { seed: '1' });

  test('the same question has the same answer, and leaves the trace as it was', () => {
    const before = JSON.stringify(trace);
    expect(explain(trace, { seeds: 6 })).toEqual(explain(JSON.parse(before) as Trace, { seeds: 6 }));
    expect(JSON.stringify(trace)).toBe(before);
  });

  test('a measure of one’s own', () => {
    const measure = {
      name: 'late',
      kind: 'yesNo' as const,
      of: ({ outcome }: { outcome: { rounds: number } }) => outcome.rounds > 1,
    };
    expect(explain(trace, { seeds: 6, measure: measure as never })).toMatchObject({
      measure: 'late',
      value: true,
    });
  });

  test.each<[string, () => unknown, string, string]>([
    ['no run', () => explain({} as never), 'invalid-trace', 'trace'],
    [
      'talks that go on',
      () => explain({ ...trace, events: trace.events.slice(0, -1) }),
      'invalid-option',
      'trace.events',
    ],
    ['a measure that is a number', () => explain(trace, { measure: 'rounds' }), 'invalid-option', 'measure'],
    ['a measure that is none', () => explain(trace, { measure: 'substanc' }), 'unknown-name', 'metrics[0]'],
    ['too few seeds', () => explain(trace, { seeds: 5 }), 'invalid-option', 'seeds'],
  ])('%s is refused', (_, ask, code, path) => {
    expect(ask).toThrowError(expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }));
  });
});
