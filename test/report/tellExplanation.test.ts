import { expect, test } from 'vitest';
import { explain } from '../../src/analysis/index.js';
import { tellExplanation } from '../../src/report/index.js';
import type { Ladder } from '../../src/scenario/index.js';
import { runTalks } from '../../src/talks/index.js';
import { talksOf } from '../analysis/explanation/planted.js';

const redLine: Ladder = { issue: 'arms', bound: 'atMost', rungs: [{ level: 0, firmness: 'never' }] };

test('causes are told with what they turn, circumstances once', () => {
  const talks = talksOf({ North: [redLine] });
  const { trace } = runTalks(talks, { seed: '1' });
  const told = tellExplanation(talks, explain(trace, { seeds: 8 }), { width: 60 });
  expect(told).toMatch(/^Arms for aid, seed "1": substance no\n/);
  expect(told).toMatch(
    /Causes: without one of these it turns more often\n.*without it.*\n +100 % +0 % +\+100/,
  );
  expect(told).toContain('North insists on arms');
  expect(told).toMatch(/Circumstances, without which[^:]*: [^.]*Broker\s+insists\s+on\s+arms/);
  for (const line of told.split('\n')) expect(line.length).toBeLessThan(61);
});

test('the least dose of trust that does it is told, and a run without a cause as one', () => {
  const talks = talksOf({}, { parties: { North: { noDeal: 0.12, trust: { South: 0.05 } } } });
  const told = tellExplanation(talks, explain(runTalks(talks, { seed: '1' }).trace, { seeds: 8 }));
  expect(told).toContain('North trusts South to 0.05');
  expect(told).toMatch(/The least trust that does it, of eight: 0\.\d\d \(\+100/);
  const plain = talksOf();
  expect(tellExplanation(plain, explain(runTalks(plain, { seed: '1' }).trace, { seeds: 6 }))).toContain(
    'No cause was found.',
  );
});
