import { describe, expect, test } from 'vitest';
import { logLikelihood } from '../../../../src/agents/parts/posterior/logLikelihood.js';
import type { DealResponse } from '../../../../src/agents/parts/posterior/responses.js';
import { response } from './responses.js';

const sizes = [3, 2, 2];
/** Issue 0 rises to 0.5, issue 1 falls from 0.3, issue 2 rises to 0.2. */
const worth = Float64Array.of(0, 0.2, 0.5, 0.3, 0, 0, 0.2);
const up = (issue: number) => ({ issue, up: true });
const down = (issue: number) => ({ issue, up: false });
const fit = (said: readonly DealResponse[], least: number, of = worth): number =>
  logLikelihood(sizes, said)(of, least);

describe('by hand', () => {
  test('a yes fits what is worth enough, and the worse the more is missing', () => {
    const yes = response([1, 0, 0], { yes: true }); // worth 0.5
    expect(fit([yes], 0.5)).toBeCloseTo(0, 12);
    expect(fit([yes], 0.56)).toBeCloseTo(-2, 9);
    expect(fit([yes], 0.62)).toBeCloseTo(-4, 9);
  });

  test('a no fits what is worth less', () => {
    const no = response([1, 0, 0]);
    expect(fit([no], 0.6)).toBeCloseTo(0, 12);
    expect(fit([no], 0.44)).toBeCloseTo(-2, 9);
  });

  test('wishes come in the order of what is missed, towards the best option', () => {
    const least = 0.6;
    // Of [0, 1, 0] it misses 0.5, 0.3 and 0.2.
    const said = (...wishes: DealResponse['wishes']) => fit([response([0, 1, 0], { wishes })], least);
    expect(said(up(0), down(1), up(2))).toBeCloseTo(0, 12);
    expect(said(down(1), up(0), up(2))).toBeCloseTo(-0.2 / 0.03, 9);
    expect(said(up(0))).toBeCloseTo(0, 12);
    expect(said(up(2))).toBeCloseTo(-(0.3 + 0.1) / 0.03, 9);
    expect(said(down(0), down(1), up(2))).toBeCloseTo(-6, 9);
    expect(said(up(0), up(1), down(2))).toBeCloseTo(-12, 9);
  });

  test('a wish counts beside a yes, too', () => {
    const said = (wishes: DealResponse['wishes']) => fit([response([0, 1, 0], { yes: true, wishes })], 0);
    expect(said([up(0)])).toBeCloseTo(0, 12);
    expect(said([up(2)])).toBeLessThan(-1);
  });

  test('a counter is worth enough, little more, and is not too far from the draft', () => {
    // [0, 1, 0] is worth 0.
    const said = (counter: number[], least: number) => fit([response([0, 1, 0], { counter })], least);
    expect(said([2, 1, 0], 0.5)).toBeCloseTo(0, 12);
    expect(said([2, 1, 0], 0.53)).toBeCloseTo(-1, 9);
    expect(said([2, 1, 0], 0.44)).toBeCloseTo(0, 9);
    expect(said([2, 1, 0], 0.38)).toBeCloseTo(-2, 9);
    // Two changes, though one would have brought 0.5.
    expect(said([1, 0, 0], 0.5)).toBeCloseTo(0, 12);
    expect(said([1, 0, 0], 0.47)).toBeCloseTo(-1, 9);
  });

  test('what was said adds up', () => {
    const said = [response([1, 0, 0], { yes: true }), response([2, 0, 1])];
    expect(fit(said, 0.56)).toBeCloseTo(-2 - 0.44 / 0.03, 9);
    expect(fit([], 0.9)).toBeCloseTo(0, 12);
  });
});

test('below a bound it may stop, and says so by a number below it', () => {
  const fits = logLikelihood(sizes, [response([1, 0, 0], { yes: true }), response([2, 0, 1])]);
  const whole = fits(worth, 0.56);
  expect(fits(worth, 0.56, whole - 1)).toBe(whole);
  expect(fits(worth, 0.56, -1)).toBeLessThan(-1);
});
