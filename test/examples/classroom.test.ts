import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../src/analysis/index.js';
import { loadScenario } from '../../src/files/index.js';
import { runTalks } from '../../src/talks/index.js';

const text = readFileSync(new URL('../../examples/classroom.yaml', import.meta.url), 'utf8');
const talks = loadScenario(text, { file: 'classroom.yaml' });

describe('the game for a lesson', () => {
  test('is one of three parties, with as many deals as it says', () => {
    const { deals, unanimous } = analyzeDeals(talks);
    expect(talks.parties).toHaveLength(3);
    expect(text).toContain(`${deals} deals`);
    // Worth a lesson: neither hopeless nor without a conflict.
    expect(unanimous).toBeGreaterThan(5);
    expect(unanimous).toBeLessThan(deals / 2);
  });

  test('is played to a deal by the agents that it names, within a dozen turns each', () => {
    const played = ['1', '2', '3'].map((seed) => runTalks(talks, { seed }));
    for (const { state, trace } of played) {
      expect(state.public.agreements).toHaveLength(1);
      expect(trace.events.filter(({ type }) => type === 'moved').length).toBeLessThanOrEqual(36);
    }
  });
});
