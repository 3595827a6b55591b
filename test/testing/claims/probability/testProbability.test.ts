import { expect, test } from 'vitest';
import { confidenceSequence } from '../../../../src/analysis/index.js';
import { runTalks } from '../../../../src/talks/index.js';
import { agreed, eventually, seeds, testProbability } from '../../../../src/testing/index.js';
import { accepted, coin } from '../coin.js';

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
