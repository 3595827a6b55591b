import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreed, comparePolicies, eventually, implies, not } from '../../../src/testing/index.js';
import type { Run } from '../../../src/talks/index.js';
import { coin } from '../claims/coin.js';
import { drawn, game, named } from './games.js';

const [before, after] = [named('before'), named('after')];

/** Reads the measurements of both policies off a table, a row per seed. */
const table =
  <T>(rows: readonly (readonly [T, T])[]) =>
  ({ trace }: Run): T =>
    rows[Number(trace.seed) - 1]![trace.scenario.name === 'before' ? 0 : 1];
const rowsOf = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<[T, T][]> =>
  fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 12 });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

describe('comparePolicies', () => {
  test('counts, means and discordant seeds are those of the table', () => {
    fc.assert(
      fc.property(rowsOf(fc.integer({ min: -3, max: 3 })), (rows) => {
        const seeds = rows.length;
        const found = comparePolicies(before, after, table(rows), { seeds });
        expect(found.n).toBe(seeds);
        expect(found.means.baseline).toBeCloseTo(sum(rows.map(([a]) => a)) / seeds, 12);
        expect(found.means.policy).toBeCloseTo(sum(rows.map(([, b]) => b)) / seeds, 12);
        expect(found.difference).toBeCloseTo(found.means.policy - found.means.baseline, 12);
        expect(found.better).toBe(rows.filter(([a, b]) => b > a).length);
        expect(found.worse).toBe(rows.filter(([a, b]) => b < a).length);
        expect(found.better + found.worse + found.ties).toBe(seeds);
        const differ = rows.flatMap(([a, b], k) =>
          a === b ? [] : [{ seed: String(k + 1), baseline: a, policy: b }],
        );
        expect(found.discordant).toEqual(differ);
        const isIndicator =
          rows.flat().every((value) => value === 0 || value === 1) && new Set(rows.flat()).size === 2;
        if (found.interval === null) expect(differ).toEqual([]);
        expect(found.interval?.low ?? 0).toBeLessThanOrEqual(found.difference + 1e-12);
        expect(found.interval?.high ?? 0).toBeGreaterThanOrEqual(found.difference - 1e-12);
        if (!isIndicator) expect(found.pValue).toBeNull();
        const other = comparePolicies(after, before, table(rows), { seeds });
        expect(other.difference).toBeCloseTo(-found.difference, 12);
        expect(other.interval?.low ?? 0).toBeCloseTo(-(found.interval?.high ?? 0), 9);
      }),
      { numRuns: 20 },
    );
  });

  test('yes or no: the p-value is the binomial tail, counted by hand', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(rowsOf(fc.boolean()), (rows) => {
        const { pValue, better, worse, difference, interval } = comparePolicies(before, after, table(rows), {
          seeds: rows.length,
        });
        const n = better + worse;
        const tail = sum(
          Array.from({ length: Math.min(better, worse) + 1 }, (_, k) => choose(n, k) / 2 ** n),
        );
        if (n < 6) expect(pValue).toBeNull();
        else expect(pValue).toBeCloseTo(Math.min(1, 2 * tail), 12);
        expect(difference).toBeCloseTo((better - worse) / rows.length, 12);
        expect(interval!.low).toBeGreaterThanOrEqual(-1);
        expect(interval!.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  test('an indicator in numbers is what it is in booleans; all runs alike give no interval for a number', () => {
    const rows: [boolean, boolean][] = [
      [false, true],
      [true, true],
      [false, false],
      [false, true],
      [true, false],
      [false, true],
    ];
    const asNumbers = rows.map(([a, b]): [number, number] => [Number(a), Number(b)]);
    const [yes, one] = [rows, asNumbers].map((given) =>
      comparePolicies(before, after, table(given as never), { seeds: 6 }),
    );
    expect(one!.interval).toEqual(yes!.interval);
    expect(one!.interval!.high - one!.interval!.low).toBeGreaterThan(0.5);
    const alike = comparePolicies(game, game, () => 7, { seeds: 6 });
    expect(alike).toMatchObject({ difference: 0, interval: null, pValue: null });
  });

  test('both play the same seeds: what chance does cancels out', () => {
    const better = (run: Run): number => drawn(run) + (run.trace.scenario.name === 'after' ? 0.01 : 0);
    const { difference, interval } = comparePolicies(before, after, better, { seeds: 20 });
    expect(difference).toBeCloseTo(0.01, 12);
    // Twenty differences that are all the same are not known to the last bit: the twenty-first may be 0.
    expect(interval!.low).toBeLessThan(0.01);
    expect(interval!.high - interval!.low).toBeLessThan(0.02);
  });

  test('a formula is a yes/no measure; a greater alpha makes a narrower interval', () => {
    const formula = eventually(agreed());
    const found = comparePolicies(game, game, formula, { seeds: 6 });
    expect(found).toMatchObject({
      difference: 0,
      better: 0,
      worse: 0,
      ties: 6,
      pValue: null,
      discordant: [],
    });
    expect(found.means.policy + comparePolicies(game, game, not(formula), { seeds: 6 }).means.policy).toBe(1);
    const wide = comparePolicies(before, after, drawn, { seeds: ['1', '2', '3'] });
    expect(wide.n).toBe(3);
    const narrow = comparePolicies(game, game, formula, { seeds: 6, alpha: 0.5 });
    expect(narrow.interval!.high).toBeLessThan(found.interval!.high);
  });

  test('says what difference so many seeds could have seen', () => {
    const answers = (differ: number) => (run: Run) =>
      run.trace.scenario.name === 'after' && Number(run.trace.seed) <= differ;
    const seen = (seeds: number, differ: number) =>
      comparePolicies(before, after, answers(differ), { seeds });
    const { couldSee } = seen(20, 0);
    // The least share that excludes 0, and what is less does not.
    const least = Math.round(couldSee! * 20);
    expect(seen(20, least).interval!.low).toBeGreaterThan(0);
    expect(seen(20, least - 1).interval!.low).toBeLessThanOrEqual(0);
    expect(seen(2, 2).couldSee).toBeNull();
    const numbers = comparePolicies(before, after, drawn, { seeds: 8 });
    expect(numbers.seeds).toBe('1 to 8');
    expect(numbers.couldSee).toBeNull();
    const spread = (run: Run): number => drawn(run) * (run.trace.scenario.name === 'after' ? 1 : 0);
    const { interval, couldSee: half } = comparePolicies(before, after, spread, { seeds: 8 });
    expect(half).toBeCloseTo((interval!.high - interval!.low) / 2, 12);
  });

  describe('a formula that runs do not put to the test', () => {
    const ifAccepted = implies(eventually(agreed()), not(eventually(agreed())));
    const compared = (p: number, q: number) => comparePolicies(coin(p), coin(q), ifAccepted, { seeds: 12 });

    test.each([
      [0, 0, 'the baseline and under the policy'],
      [0, 1, 'the baseline'],
      [1, 0, 'the policy'],
    ])('acceptance at %d and %d: nothing to compare under %s, and no number', (p, q, where) => {
      const { triggered, means, words, ...found } = compared(p, q);
      expect(triggered).toEqual({ baseline: 12 * p, policy: 12 * q });
      expect(found).toMatchObject({ difference: NaN, interval: null, couldSee: null, pValue: null });
      expect([means.baseline, means.policy]).toEqual([p === 0 ? NaN : 0, q === 0 ? NaN : 0]);
      expect(words).toContain(`Nothing to compare: under ${where} none of 12 runs put the claim to the test`);
      expect(words).not.toMatch(/difference|interval|1\.000/);
    });

    test('some of them: it says of how many the numbers are', () => {
      const { triggered, words, means } = compared(0.3, 0.7);
      expect(triggered.baseline).toBe(Math.round(12 * (1 - means.baseline)));
      expect(words).toContain(
        `put to the test in ${triggered.policy} of 12 runs with the policy, ${triggered.baseline} of 12 with the baseline`,
      );
    });
  });

  test('says all of it in a sentence', () => {
    const of = (rows: [unknown, unknown][], seeds = rows.length): string =>
      comparePolicies(before, after, table(rows as never), { seeds }).words;
    const pair = (n: number, row: [unknown, unknown]): [unknown, unknown][] =>
      Array.from({ length: n }, () => row);
    expect(of(pair(8, [false, true]))).toMatch(
      /^1\.000 with the policy, 0\.000 with the baseline: difference 1\.000 \(interval of 95 %: 0\.\d{3} to 1\.000; p = 0\.0078\), 8 seeds \(1 to 8\)$/,
    );
    expect(of([...pair(7, [true, true]), [false, true]])).toMatch(
      /; of differences, \d\.\d{3} would have been told from 0$/,
    );
    expect(of(pair(2, [true, true]))).toMatch(/; of differences, none could have been told from 0$/);
    expect(of(pair(4, [7, 7]))).toContain('no interval: all runs measure the same number');
    const alike = comparePolicies(before, after, ({ trace }) => trace.scenario.name.length, { seeds: 3 });
    expect(alike.words).toContain('5 with the policy, 6 with the baseline: difference -1 (');
  });

  test.each<[string, () => unknown, string[]]>([
    ['one seed', () => comparePolicies(game, game, drawn, { seeds: 1 }), ['seeds']],
    ['no seeds', () => comparePolicies(game, game, drawn, { seeds: 0 }), ['n']],
    [
      'a text for a measure, and no level',
      () => comparePolicies(game, game, 'aid' as never, { alpha: 1 }),
      ['measure', 'alpha'],
    ],
    ['no policy', () => comparePolicies(game, undefined as never, drawn), ['scenarios']],
    ['an arbitrary', () => comparePolicies(fc.constant(game) as never, game, drawn), ['baseline']],
    ['no measurement', () => comparePolicies(game, game, () => NaN, { seeds: 2 }), ['measure']],
    [
      'now a number, now a boolean',
      () => comparePolicies(before, after, ({ trace }) => trace.scenario.name === 'after' || 1, { seeds: 2 }),
      ['measure'],
    ],
  ])('refuses %s', (_what, compare, paths) => {
    expect.assertions(2);
    try {
      compare();
    } catch (error) {
      const { code, issues } = error as { code: string; issues: { path: string }[] };
      expect(code).toBe('invalid-option');
      expect(issues.map(({ path }) => path)).toEqual(paths);
    }
  });
});
