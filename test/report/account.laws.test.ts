import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account } from '../../src/report/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { OutcomeKind } from '../../src/talks/index.js';
import { seeds, talks } from '../talks/arbitraries.js';

test('any run can be told: whole words, no line too long, every round and the outcome', () => {
  const kinds = new Set<OutcomeKind>();
  fc.assert(
    fc.property(talks, seeds, (generated, seed) => {
      const run = runTalks(generated, { seed });
      const text = account(run);
      kinds.add(run.outcome.kind);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity|,,|\.\.|\( |\(\)| \n/);
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
      for (let round = 1; round <= run.outcome.rounds; round++) expect(text).toContain(`ROUND ${round}`);
      expect(text).toContain(`OUTCOME: ${run.outcome.kind}`);
      expect(account(run.trace)).toBe(text);
    }),
    { numRuns: 200, seed: 1 },
  );
  expect([...kinds].sort()).toEqual(['collapse', 'inconclusive', 'partial', 'settlement']);
}, 60_000);

test('any beginning of a run can be told', () => {
  fc.assert(
    fc.property(talks, seeds, fc.nat(), (generated, seed, cut) => {
      const { trace } = runTalks(generated, { seed });
      const events = trace.events.slice(0, cut % trace.events.length);
      const text = account({ scenario: trace.scenario, events });
      expect(text).not.toMatch(/undefined|NaN|OUTCOME/);
      expect(text).toContain('The talks are not over.');
    }),
    { numRuns: 100, seed: 2 },
  );
});
