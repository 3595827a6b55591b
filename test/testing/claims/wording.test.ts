import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreed,
  forAllSeeds,
  implies,
  monotone,
  not,
  optedOut,
  probabilityAtLeast,
  reportOf,
  runsNeeded,
  seeds,
  talksReport,
} from '../../../src/testing/index.js';
import { probabilityInWords } from '../../../src/testing/claims/share.js';
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

test('a probability that rests on runs that put nothing to the test says how those did that did', () => {
  const property = probabilityAtLeast(0.5, coin(0.3), implies(agreed(), not(agreed())));
  fc.assert(property);
  const { verdict, triggered, words } = reportOf(property);
  expect(verdict).toBe('accepted');
  expect(triggered).toBeGreaterThan(3);
  expect(words).toContain(
    `; of the ${triggered} that put it to the test 0 keep it (0.000, 95 % interval 0.000 to `,
  );
  const whole = probabilityAtLeast(0.5, coin(0.9), accepted);
  fc.assert(whole);
  expect(reportOf(whole).words).not.toContain('of the');
});

test('the run that breaks a claim counts as one that put it to the test', () => {
  const property = forAllSeeds(coin(1), not(agreed()), { seeds: 3 });
  expect(fc.check(property).failed).toBe(true);
  expect([reportOf(property).triggered, reportOf(property).looks]).toEqual([1, 1]);
});

describe('what a failure says is what its method knows', () => {
  const gate = { method: 'sprt', indifference: 0.05, freshRuns: 50, maxRuns: 450 } as const;

  test('inconclusive is a word of its own, and says what it would take', () => {
    const { message, failure } = failureOf(0.7, 0.75, { maxRuns: 60, freshRuns: 20, firstSeed: 11 });
    expect(failure.evidence).toMatchObject({ verdict: 'inconclusive', seeds: '11 to 70' });
    expect(message).toMatch(
      /^Inconclusive in coin: 60 runs could not tell whether .* 0.7 or more, at an error probability of 0.05: /,
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
    expect(message).toMatch(
      /^Rejected in coin: .* probability below 0.7 \(wrong with probability 0.05 at most\)/,
    );
    expect(message).toMatch(/On fresh seeds, 1001 to 1100: .*, which confirms it\./);
  });

  test('the ratio test rejects θ + d, and says that it knows nothing between', () => {
    const { message } = failureOf(0.7, 0.3, gate);
    expect(message).toMatch(/probability below 0.75, which is θ \+ d = 0.7 \+ 0.05 \(wrong with/);
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

describe('what a pass says is what its method knows', () => {
  const told = (theta: number, p: number, options: ProbabilityPropertyOptions) => {
    const said: string[] = [];
    const property = probabilityAtLeast(theta, coin(p), accepted, options);
    fc.check(property, { plugins: [talksReport({ say: (line) => said.push(line) })] });
    return { said, report: reportOf(property) };
  };

  test('inconclusive that passes is never a claim that holds: its own word, with alpha and the interval', () => {
    const { said, report } = told(0.7, 0.75, { maxRuns: 60, inconclusive: 'pass', alpha: 0.04 });
    expect(report).toMatchObject({ verdict: 'inconclusive', inconclusive: 1 });
    expect(report.words).toMatch(
      /; inconclusive, passed because inconclusive: 'pass' says so: \d+ of 60 runs \(0\.\d{3}, interval 0\.\d{3} to 0\.\d{3}\) do not tell whether runs keep the claim with a probability of 0\.7 or more, at an error probability of 0\.04$/,
    );
    expect(said).toEqual([`The claim is inconclusive: ${report.words}`]);
  });

  test('the ratio test is asked about θ ± d, and accepts θ − d', () => {
    const gate = { method: 'sprt', indifference: 0.1, beta: 0.02 } as const;
    const open = told(0.7, 0.7, { ...gate, maxRuns: 2, inconclusive: 'pass' }).report;
    expect(open.tests).toMatch(
      /probability of 0\.8 \(θ \+ d\) or more, or 0\.6 \(θ − d\) or less, at error prob/,
    );
    expect(open.tests).toMatch(/probabilities of 0\.05 and 0\.02$/);
    const { said, report } = told(0.7, 1, gate);
    expect(report.verdict).toBe('accepted');
    expect(said[0]).toMatch(
      /^The claim is accepted: triggered .* above 0\.6, which is θ − d = 0\.7 − 0\.1 \(wrong with/,
    );
    expect(said[0]).toMatch(/wrong with probability 0\.02, nearly; from 0\.6 to 0\.8 the/);
  });

  test('a confidence sequence accepts θ, with α', () => {
    const { said } = told(0.7, 1, {});
    expect(said[0]).toMatch(
      /^The claim is accepted: .*probability of 0\.7 or more \(wrong with probability 0\.05 at most\)$/,
    );
  });

  test('of several scenarios it counts the verdicts, with the error of all of them', () => {
    const property = probabilityAtLeast(0.7, fc.constantFrom(0.74, 1).map(coin), accepted, {
      maxRuns: 50,
      inconclusive: 'pass',
    });
    fc.check(property, { numRuns: 6, seed: 1 });
    const { verdict, inconclusive, scenarios, tests } = reportOf(property);
    expect(verdict).toBe('inconclusive');
    expect(tests).toBe(
      `${scenarios - inconclusive} accepted, ${inconclusive} inconclusive, passed because inconclusive: 'pass' says so ` +
        '(with probability 0.05 at most any scenario is accepted or rejected wrongly)',
    );
  });

  test('a failing property says so, and not that anything passed', () => {
    const property = probabilityAtLeast(0.7, coin(0.75), accepted, { maxRuns: 60, freshRuns: 5 });
    expect(fc.check(property).failed).toBe(true);
    expect(reportOf(property).verdict).toBe('fails');
    expect(reportOf(property).words).toMatch(/; inconclusive: \d+ of 60 runs/);
  });

  test('what nothing put to the test has no finding, and is no claim that holds', () => {
    const said: string[] = [];
    const property = probabilityAtLeast(0.7, coin(1), implies(optedOut('A'), agreed()), {
      allowVacuous: true,
    });
    fc.check(property, { plugins: [talksReport({ say: (line) => said.push(line) })] });
    expect(reportOf(property).verdict).toBe('not put to the test');
    expect(said[0]).toMatch(
      /^Not put to the test, passed because allowVacuous says so: triggered in none of \d+ runs \([^)]*\)$/,
    );
  });

  test('probabilities have no digits that nobody gave', () => {
    const { message } = failureOf(0.1 + 0.2, 0.05, { method: 'sprt', indifference: 0.1, freshRuns: 20 });
    expect(message).toContain('below 0.4, which is θ + d = 0.3 + 0.1 ');
    expect(failureOf(1 / 3, 0.05, { freshRuns: 20 }).message).toContain('below 0.3333 (wrong');
    expect(failureOf(0.875, 0.1, { method: 'sprt', freshRuns: 20 }).message).toContain(
      'below 0.925, which is θ + d = 0.875 + 0.05 ',
    );
    expect([1e-5, 0.99995, 0.0303963].map(probabilityInWords)).toEqual(['0.00001', '0.99995', '0.0304']);
  });
});

describe('at the limit itself no number of runs tells', () => {
  test.each([
    { p: 0.9, theta: 0.9 },
    { p: 0.1 + 0.2, theta: 0.3 },
    { p: 0.9, theta: 0.9, method: 'sprt' as const, scenarios: 3 },
  ])('runsNeeded: undecided (%o)', (asked) => {
    expect(runsNeeded(asked)).toEqual({ verdict: 'undecided', maxRuns: null, games: null });
  });

  test('and the options are checked as ever', () => {
    expect(() => runsNeeded({ p: 0.9, theta: 0.9, method: 'sprt', indifference: 0.2 })).toThrow();
  });

  test('a message says so, and of the ratio test that either verdict may come', () => {
    const exactly = failureSuchThat(({ failure }) => failure.evidence!.search.estimate === 0.75, 0.75, 0.75, {
      maxRuns: 20,
      freshRuns: 2,
    });
    expect(exactly.message).toContain('At 0.750, the limit itself, no number of runs tells.');
    const near = failureSuchThat(
      ({ failure }) => [0.7, 0.8].includes(failure.evidence!.search.estimate),
      0.75,
      0.75,
      { method: 'sprt', indifference: 0.1, maxRuns: 10, freshRuns: 2 },
    );
    expect(near.message).toContain(', within θ ± d, either verdict may come, however many runs there are.');
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
