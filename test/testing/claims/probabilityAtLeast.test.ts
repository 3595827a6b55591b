import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/analysis/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { probabilityAtLeast, scenarioNear, seeds } from '../../../src/testing/index.js';
import type { ClaimFailure, ProbabilityPropertyOptions } from '../../../src/testing/index.js';
import { accepted, coin } from './coin.js';

/** The probability that the claim of {@link accepted} has. */
const truth = (talks: Talks): number => talks.parties[1]!.mandate as number;

const near = scenarioNear(coin(0.95), { vary: { 'parties.B.mandate': { min: 0, max: 0.95, steps: 19 } } });

function check(theta: number, seed: number, options: ProbabilityPropertyOptions = {}) {
  const property = probabilityAtLeast(theta, near, accepted, { maxRuns: 400, freshRuns: 100, ...options });
  return fc.check(property, { seed, numRuns: 20 });
}

describe('a claim that is false of some scenarios', () => {
  const found = check(0.7, 3);
  const { failure, message } = found.errorInstance as ClaimFailure;

  test('fails with a counterexample of which it is false', () => {
    expect(found.failed).toBe(true);
    expect(truth(failure.scenario)).toBeLessThan(0.7);
  });

  test('shows what the search saw and what fresh seeds say', () => {
    const fresh = seeds(100, 401).filter((seed) => accepted(runTalks(failure.scenario, { seed }))).length;
    expect(failure.evidence).toMatchObject({
      theta: 0.7,
      verdict: 'reject',
      fresh: { successes: fresh, runs: 100 },
    });
    const { low, high } = wilsonInterval(fresh, 100);
    expect(message).toContain('Rejected in coin: runs keep the claim with a probability below 0.7');
    expect(message).toContain(
      `On fresh seeds, 401 to 500: ${fresh} of 100 runs (${(fresh / 100).toFixed(3)}, interval ${low.toFixed(3)} to ${high.toFixed(3)})`,
    );
    expect(message).toMatch(/parties\.B\.mandate: 0\.95 → 0\.\d+\nFor its trace/);
  });

  test('names a run that broke it', () => {
    expect(accepted(runTalks(failure.scenario, { seed: failure.seed! }))).toBe(false);
  });

  test('is replayed by fast-check with the same verdict on the same runs', () => {
    const property = probabilityAtLeast(0.7, near, accepted, { maxRuns: 400, freshRuns: 100 });
    const { seed, counterexamplePath } = found;
    const again = fc.check(property, { seed, path: counterexamplePath!, endOnFailure: true });
    expect((again.errorInstance as ClaimFailure).message).toBe(message);
  });
});

test('what is rejected never shrinks to what is merely inconclusive', () => {
  const property = probabilityAtLeast(0.7, near, accepted, { maxRuns: 40 });
  const verdict = (p: number): string | undefined =>
    (property.run([coin(p)]) as { error: ClaimFailure } | null)?.error.failure.evidence?.verdict;
  property.generate(random(), 0);
  expect([verdict(0.1), verdict(0.7)]).toEqual(['reject', undefined]);
  property.generate(random(), 1);
  expect([verdict(0.7), verdict(0.1)]).toEqual(['inconclusive', 'reject']);
});

test('a scenario that cannot be told from θ is inconclusive, and fails unless it may pass', () => {
  const undecided = (options: ProbabilityPropertyOptions): boolean =>
    fc.check(probabilityAtLeast(0.7, coin(0.7), accepted, { maxRuns: 100, freshRuns: 10, ...options }))
      .failed;
  expect(undecided({})).toBe(true);
  expect(undecided({ inconclusive: 'pass' })).toBe(false);
});

test('the i-th scenario may spend 6α/(π² i²), whatever came before', () => {
  const spent: number[] = [];
  const property = probabilityAtLeast(0.9, near, accepted, { maxRuns: 300 });
  const { error } = property.run([coin(0)]) as { error: ClaimFailure };
  spent.push(error.failure.evidence!.alpha);
  for (const runId of [0, 1, 4]) {
    property.generate(random(), runId);
    spent.push((property.run([coin(0)]) as { error: ClaimFailure }).error.failure.evidence!.alpha);
  }
  const share = (i: number): number => (6 * 0.05) / (Math.PI ** 2 * i ** 2);
  expect(spent).toEqual([1, 1, 2, 5].map((i) => expect.closeTo(share(i), 12) as number));
});

/** A generator of fast-check, taken from where it hands one out. */
function random(): Parameters<ReturnType<typeof probabilityAtLeast>['generate']>[0] {
  let given: ReturnType<typeof random> | undefined;
  const spy = fc.constant(0);
  const generate = spy.generate.bind(spy);
  spy.generate = (mrng, bias) => generate((given = mrng), bias);
  fc.sample(spy, 1);
  return given!;
}

test('a single scenario is tested once, with all of alpha', () => {
  let played = 0;
  fc.assert(
    probabilityAtLeast(0.5, coin(1), (run) => {
      played += 1;
      return accepted(run);
    }),
  );
  expect(played).toBeLessThan(20);
});

test('a quick gate may be had instead', () => {
  const gate = { method: 'sprt', indifference: 0.1 } as const;
  fc.assert(probabilityAtLeast(0.7, coin(0.95), accepted, gate));
  expect(fc.check(probabilityAtLeast(0.7, coin(0.3), accepted, { ...gate, freshRuns: 10 })).failed).toBe(
    true,
  );
});

test('options that it cannot use are refused, all at once', () => {
  const wrong = { maxRuns: 0, beta: 0.1, freshRun: 3 } as ProbabilityPropertyOptions;
  expect(() => probabilityAtLeast(0.7, coin(1), accepted, wrong)).toThrow(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [
        expect.objectContaining({ path: 'beta' }),
        expect.objectContaining({ path: 'maxRuns' }),
        expect.objectContaining({ path: 'freshRun', hint: 'Did you mean "freshRuns"?' }),
      ],
    }),
  );
  expect(() => probabilityAtLeast(1.2, coin(1), accepted)).toThrow(/theta/);
});
