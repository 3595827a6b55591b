import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  always,
  and,
  before,
  eventually,
  implies,
  leadsTo,
  next,
  not,
  or,
  release,
  strongRelease,
  until,
  weakNext,
  weakUntil,
} from '../../../src/testing/index.js';
import type { Formula } from '../../../src/testing/index.js';
import { bitsOf, compiled, p, q } from './abstract.js';
import { formulas } from './formulas.js';

const traces = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.record({ n: fc.constant(n), p: fc.nat((1 << n) - 1), q: fc.nat((1 << n) - 1) }));

const bounds = fc
  .option(fc.nat(4), { nil: undefined })
  .map((within) => (within === undefined ? {} : { within }));

/** Both formulas have the same truth at every position of every trace. */
function same(
  make: (a: Formula, b: Formula, bound: { readonly within?: number }) => readonly [Formula, Formula],
  numRuns = 150,
): void {
  fc.assert(
    fc.property(formulas(2), formulas(2), bounds, traces, (a, b, bound, trace) => {
      const [left, right] = make(a, b, bound);
      expect(bitsOf(compiled(left), trace)).toBe(bitsOf(compiled(right), trace));
    }),
    { numRuns },
  );
}

/** One less position to look at. */
function shorter({ within }: { readonly within?: number }): { readonly within?: number } {
  return within === undefined ? {} : { within: within - 1 };
}

describe('operators are each other’s duals, with every bound', () => {
  test.each<[string, Parameters<typeof same>[0]]>([
    ['next', (a) => [not(next(a)), weakNext(not(a))]],
    ['always', (a, _b, bound) => [not(always(a, bound)), eventually(not(a), bound)]],
    ['until', (a, b, bound) => [not(until(a, b, bound)), release(not(a), not(b), bound)]],
    ['weakUntil', (a, b, bound) => [not(weakUntil(a, b, bound)), strongRelease(not(a), not(b), bound)]],
    ['and', (a, b) => [not(and(a, b)), or(not(a), not(b))]],
    ['implies', (a, b) => [implies(a, b), or(not(a), b)]],
  ])('%s', (_name, make) => same(make));
});

describe('operators in terms of others, with every bound', () => {
  test.each<[string, Parameters<typeof same>[0]]>([
    ['weakUntil', (a, b, bound) => [weakUntil(a, b, bound), or(until(a, b, bound), always(a, bound))]],
    ['weakUntil is an until that may wait', (a, b) => [and(weakUntil(a, b), eventually(b)), until(a, b)]],
    [
      'strongRelease',
      (a, b, bound) => [strongRelease(a, b, bound), and(release(a, b, bound), eventually(a, bound))],
    ],
    ['strongRelease as until', (a, b, bound) => [strongRelease(a, b, bound), until(b, and(a, b), bound)]],
    ['eventually', (a, _b, bound) => [eventually(a, bound), until(and(), a, bound)]],
    ['always', (a, _b, bound) => [always(a, bound), release(or(), a, bound)]],
    ['the last position', (a) => [eventually(and(a, weakNext(or()))), always(eventually(a))]],
    ['before', (a, b) => [before(a, b), weakUntil(not(b), and(a, not(b)))]],
    ['strong before', (a, b) => [before(a, b, { strong: true }), until(not(b), and(a, not(b)))]],
    ['leadsTo without a term', (a, b) => [leadsTo(a, b), always(implies(a, eventually(b)))]],
  ])('%s', (_name, make) => same(make));
});

describe('expansion: here, or later', () => {
  test.each<[string, Parameters<typeof same>[0]]>([
    ['always', (a) => [always(a), and(a, weakNext(always(a)))]],
    ['eventually', (a) => [eventually(a), or(a, next(eventually(a)))]],
    ['until', (a, b) => [until(a, b), or(b, and(a, next(until(a, b))))]],
    ['weakUntil', (a, b) => [weakUntil(a, b), or(b, and(a, weakNext(weakUntil(a, b))))]],
    ['release', (a, b) => [release(a, b), and(b, or(a, weakNext(release(a, b))))]],
    ['strongRelease', (a, b) => [strongRelease(a, b), and(b, or(a, next(strongRelease(a, b))))]],
  ])('%s', (_name, make) => same(make));

  test.each<[string, Parameters<typeof same>[0]]>([
    [
      'always',
      (a, _b, k) => [always(a, k), and(a, k.within === 0 ? and() : weakNext(always(a, shorter(k))))],
    ],
    [
      'eventually',
      (a, _b, k) => [eventually(a, k), or(a, k.within === 0 ? or() : next(eventually(a, shorter(k))))],
    ],
    [
      'until',
      (a, b, k) => [until(a, b, k), or(b, k.within === 0 ? or() : and(a, next(until(a, b, shorter(k)))))],
    ],
    [
      'release',
      (a, b, k) => [
        release(a, b, k),
        and(b, k.within === 0 ? and() : or(a, weakNext(release(a, b, shorter(k))))),
      ],
    ],
  ])('%s with a bound', (_name, make) => same(make));
});

describe('what is pending', () => {
  test('counts as kept if every step of the wait may be the last', () => {
    fc.assert(
      fc.property(formulas(2), fc.nat(5), traces, (a, within, trace) => {
        let unrolled = a;
        for (let k = 0; k < within; k++) unrolled = or(a, weakNext(unrolled));
        const kept = eventually(a, { within, pending: 'kept' });
        expect(bitsOf(compiled(kept), trace)).toBe(bitsOf(compiled(unrolled), trace));
      }),
    );
  });

  test('counts as kept in demand and response, unless asked otherwise', () => {
    const trace = { n: 3, p: 0b010, q: 0b000 };
    const truth = (formula: Formula): boolean => (bitsOf(compiled(formula), trace) & 1) === 1;
    expect(truth(leadsTo(p, q, { within: 2 }))).toBe(true);
    expect(truth(leadsTo(p, q, { within: 2, pending: 'broken' }))).toBe(false);
    // One position follows the demand: within 1 the term has passed.
    expect(truth(leadsTo(p, q, { within: 1 }))).toBe(false);
    expect(truth(leadsTo(p, q))).toBe(false);
  });
});
