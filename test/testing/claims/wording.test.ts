import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monotone, probabilityAtLeast, reportOf, runsNeeded, seeds } from '../../../src/testing/index.js';
import type { ClaimFailure, ProbabilityPropertyOptions } from '../../../src/testing/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Run, Talks } from '../../../src/talks/index.js';
import { accepted, coin } from './coin.js';

function failureOf(theta: number, p: number, options: ProbabilityPropertyOptions): ClaimFailure {
  return fc.check(probabilityAtLeast(theta, coin(p), accepted, options)).errorInstance as ClaimFailure;
}

/** Every list of seeds is another chance: the first one on which the test ends as asked for. */
function failureSuchThat(
  is: (failure: ClaimFailure) => boolean,
  theta: number,
  p: number,
  options: ProbabilityPropertyOptions,
): ClaimFailure {
  for (let firstSeed = 1; firstSeed < 20_000; firstSeed += 500) {
    const found = fc.check(probabilityAtLeast(theta, coin(p), accepted, { ...options, firstSeed }));
    if (found.failed && is(found.errorInstance as ClaimFailure)) return found.errorInstance as ClaimFailure;
  }
  throw new Error('There is none.');
}

describe('what a failure says is what its method knows', () => {
  const gate = { method: 'sprt', indifference: 0.05, freshRuns: 50, maxRuns: 450 } as const;

  test('inconclusive is a word of its own, and says what it would take', () => {
    const { message, failure } = failureOf(0.7, 0.75, { maxRuns: 60, freshRuns: 20, firstSeed: 11 });
    expect(failure.evidence).toMatchObject({ verdict: 'inconclusive', seeds: '11 to 70' });
    expect(message).toMatch(
      /^Inconclusive: 60 runs could not tell whether .* 0.7 or more in coin, at an error probability of 0.05: /,
    );
    const { runs, successes } = failure.evidence!.search;
    const needed = runsNeeded({ p: successes / runs, theta: 0.7 }).maxRuns;
    expect(message).toContain(
      needed === null ? 'more than 20,000' : `within maxRuns: ${needed} in 99 of 100`,
    );
    expect(message).not.toContain('below');
    expect(message).toContain('On fresh seeds, 71 to 90: ');
  });

  test('a confidence sequence rejects θ itself', () => {
    const { message } = failureOf(0.7, 0.3, { freshRuns: 100 });
    expect(message).toMatch(/probability below 0.7 in coin \(wrong with probability 0.05 at most\)/);
    expect(message).toMatch(/On fresh seeds, 1001 to 1100: .*, which confirms it\./);
  });

  test('the ratio test rejects θ + d, and says that it knows nothing between', () => {
    const { message } = failureOf(0.7, 0.3, gate);
    expect(message).toMatch(/probability below 0.75 in coin, which is θ \+ d = 0.7 \+ 0.05 \(wrong with/);
    expect(message).toMatch(/from 0.65 to 0.75 the sequential ratio test may say either/);
  });

  test('a true claim that it rejects is called unconfirmed', () => {
    const rejected = failureSuchThat(
      ({ failure }) => failure.evidence!.verdict === 'reject' && !failure.evidence!.confirmed,
      0.7,
      0.71,
      gate,
    );
    expect(rejected.message).toContain(', which does not confirm that it is below 0.7.');
    const { fresh } = rejected.failure.evidence!;
    expect(fresh.high).toBeGreaterThanOrEqual(0.7);
    expect(fresh.runs).toBe(50);
  });
});

describe('over an arbitrary there is no default effort', () => {
  const many: fc.Arbitrary<Talks> = fc.constantFrom(0.99, 1).map(coin);

  test('it asks for one, and says what a true claim takes', () => {
    const { maxRuns, games } = runsNeeded({ p: 0.95, theta: 0.9, scenarios: 100 });
    expect(() => probabilityAtLeast(0.9, many, accepted)).toThrow(
      new RegExp(`maxRuns: .*true with 0.95 in each of 100 .* maxRuns: ${maxRuns}, about ${games} games`),
    );
  });

  test('with one it goes', () => {
    const property = probabilityAtLeast(0.7, many, accepted, { maxRuns: 300, firstSeed: 41 });
    fc.assert(property, { numRuns: 3 });
    expect(reportOf(property)).toMatchObject({ scenarios: 3, seeds: 'from 41 on' });
  });
});

describe('a claim about a mean says what it could have seen', () => {
  const lever = { path: 'parties.B.mandate', values: [0, 0.5] };
  const turned = (run: Run): number => run.trace.scenario.parties[1]!.mandate as number;
  /** Rises on some of the seeds, and falls on none. */
  const rising = (some: readonly string[]) => (run: Run) => turned(run) > 0 && some.includes(run.trace.seed);
  const claim = (direction: 'nondecreasing' | 'nonincreasing', some: readonly string[]) =>
    ({ lever, measure: rising(some), direction, per: 'mean' }) as const;
  const passes = (direction: 'nondecreasing' | 'nonincreasing', n: number, some: number): string => {
    const property = monotone(claim(direction, seeds(some)), coin(1), { seeds: n });
    const { failed } = fc.check(property, { numRuns: 1 });
    return failed ? 'fails' : reportOf(property).words;
  };

  test('two of three seeds that differ tell nothing, in either direction', () => {
    expect(passes('nondecreasing', 2, 1)).toMatch(/; so many seeds could have shown no fall of the mean$/);
    expect(passes('nonincreasing', 2, 1)).toMatch(/; so many seeds could have shown no rise of the mean$/);
  });

  test('where they tell something, the opposite of what is so fails at that difference', () => {
    const words = passes('nonincreasing', 20, 1);
    const least = Math.round(Number(/a rise of the mean by ([\d.]+) would have shown/.exec(words)![1]) * 20);
    expect(passes('nonincreasing', 20, least)).toBe('fails');
    expect(passes('nonincreasing', 20, least - 1)).toContain('triggered');
    expect(passes('nondecreasing', 20, least)).toContain(`triggered in ${least} of 20 seeds`);
    expect(runTalks(coin(1), { seed: '1' }).outcome.agreements).toHaveLength(1);
  });
});
