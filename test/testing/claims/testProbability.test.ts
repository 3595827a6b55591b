import { describe, expect, test } from 'vitest';
import { confidenceSequence, sequenceTest, sprt } from '../../../src/analysis/index.js';
import type { SequentialTest } from '../../../src/analysis/index.js';
import { openStream } from '../../../src/random/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { agreed, eventually, seeds, testProbability } from '../../../src/testing/index.js';
import { sequentialVerdict } from '../../../src/testing/claims/testProbability.js';
import { accepted, coin } from './coin.js';

test('run i has the simulation seed i, and the interval is the confidence sequence', () => {
  const found = testProbability(0.7, coin(0.95), accepted);
  const kept = seeds(found.runs).map((seed) => accepted(runTalks(coin(0.95), { seed })));
  expect(found.verdict).toBe('accept');
  expect(found.successes).toBe(kept.filter(Boolean).length);
  expect(found).toMatchObject(confidenceSequence(found.successes, found.runs));
  expect(found.low).toBeGreaterThan(0.7);
  expect(found.breach?.seed).toBe(kept.includes(false) ? String(kept.indexOf(false) + 1) : undefined);
});

test('formulas will do', () => {
  const { verdict, breach } = testProbability(0.7, coin(0.4), eventually(agreed()));
  expect(verdict).toBe('reject');
  expect(breach!.reason).toContain('no agreement');
});

test('close to θ there is no verdict', () => {
  const { verdict, runs } = testProbability(0.5, coin(0.5), accepted, { maxRuns: 50 });
  expect({ verdict, runs }).toEqual({ verdict: 'inconclusive', runs: 50 });
});

/** Shares of the verdicts of many experiments with a coin. */
function shares(
  test: SequentialTest,
  p: number,
  experiments: number,
  maxTrials: number,
): Record<string, number> {
  const counts: Record<string, number> = { accept: 0, reject: 0, inconclusive: 0 };
  for (let k = 0; k < experiments; k++) {
    const stream = openStream(`experiment ${k}`);
    const { verdict } = sequentialVerdict(test, () => stream.next() < p, maxTrials);
    counts[verdict]! += 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([verdict, n]) => [verdict, n / experiments]));
}

describe('the confidence sequence', () => {
  test('rejects a claim that is barely true in no more than alpha of the experiments', () => {
    expect(shares(sequenceTest(0.7, 0.05), 0.7001, 400, 300).reject).toBeLessThan(0.05);
  });

  test('decides what is clear', () => {
    expect(shares(sequenceTest(0.7, 0.05), 0.9, 50, 600).accept).toBe(1);
    expect(shares(sequenceTest(0.7, 0.05), 0.4, 50, 600).reject).toBe(1);
  });
});

test('the probability ratio test errs at the ends of its indifference region in about alpha and beta', () => {
  const gate = sprt({ theta: 0.9, indifference: 0.05 });
  expect(shares(gate, 0.95, 400, 2000).reject).toBeLessThan(0.075);
  expect(shares(gate, 0.85, 400, 2000).accept).toBeLessThan(0.075);
});

test('trials that do not count are not counted, but end', () => {
  const odd = sequentialVerdict(sequenceTest(0.5), (i) => (i % 2 === 0 ? true : undefined), 1000);
  expect(odd).toMatchObject({ verdict: 'accept', successes: odd.runs });
  expect(sequentialVerdict(sequenceTest(0.5), () => undefined, 10)).toEqual({
    verdict: 'inconclusive',
    successes: 0,
    runs: 0,
  });
});
