import { describe, expect, test } from 'vitest';
import { sequenceTest, sprt } from '../../../../src/analysis/index.js';
import type { SequentialTest } from '../../../../src/analysis/index.js';
import { openStream } from '../../../../src/random/index.js';
import { sequentialVerdict } from '../../../../src/testing/claims/probability/sequentialVerdict.js';

/** Shares of the verdicts of many experiments with a coin. */
function shares(test: SequentialTest, p: number, experiments: number, most: number): Record<string, number> {
  const found: Record<string, number> = { accept: 0, reject: 0, inconclusive: 0 };
  for (let k = 0; k < experiments; k++) {
    const stream = openStream(`experiment ${k}`);
    const { verdict } = sequentialVerdict(test, () => stream.next() < p, most);
    found[verdict]! += 1;
  }
  return Object.fromEntries(Object.entries(found).map(([verdict, n]) => [verdict, n / experiments]));
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
