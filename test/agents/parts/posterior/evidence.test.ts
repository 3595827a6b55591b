import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Evidence } from '../../../../src/agents/parts/posterior/evidence.js';
import { nearestOwnDeal, regretsOf } from '../../../../src/agents/consensus.js';
import type { DealResponse } from '../../../../src/agents/parts/posterior/responses.js';
import { gainOf } from '../../../../src/valuation/index.js';
import { game, situationIn } from '../../plain.js';
import { response } from './responses.js';

const sizes = [3, 2, 2];
/** Issue 0 rises to 0.5, issue 1 falls from 0.3, issue 2 rises to 0.2. */
const worth = Float64Array.of(0, 0.2, 0.5, 0.3, 0, 0, 0.2);
const up = (issue: number, by?: number) => ({ issue, up: true, ...(by !== undefined && { by }) });
const down = (issue: number) => ({ issue, up: false });
/** Slacks of what is missed, in shares of all that can be won. */
const missed = (said: readonly DealResponse[], least: number): number =>
  new Evidence(sizes, said, worth.slice()).missed(1, least) * 0.03;

describe('by hand', () => {
  test('a yes fits what is worth enough, and the worse the more is missing', () => {
    const yes = response([1, 0, 0], { yes: true }); // worth 0.5
    expect(missed([yes], 0.5)).toBeCloseTo(0, 12);
    expect(missed([yes], 0.56)).toBeCloseTo(0.06, 9);
  });

  test('a no fits what is worth less', () => {
    const no = response([1, 0, 0]);
    expect(missed([no], 0.6)).toBeCloseTo(0, 12);
    expect(missed([no], 0.44)).toBeCloseTo(0.06, 9);
  });

  test('wishes come in the order of what is missed, towards the best option; what is not named is not missed', () => {
    // Of [0, 1, 0] it misses 0.5, 0.3 and 0.2.
    const said = (...wishes: DealResponse['wishes']) => missed([response([0, 1, 0], { wishes })], 0.6);
    expect(said(up(0), down(1), up(2))).toBeCloseTo(0, 12);
    expect(said(down(1), up(0), up(2))).toBeCloseTo(0.2, 9);
    expect(said(up(0))).toBeCloseTo(0.3 + 0.2, 9);
    expect(said(down(0), down(1), up(2))).toBeCloseTo(6 * 0.03, 9);
    expect(said(up(0), up(1), down(2))).toBeCloseTo(12 * 0.03, 9);
  });

  test('what a wish would bring, where that is told', () => {
    const said = (by: number) => missed([response([0, 0, 1], { wishes: [up(0, by)] })], 0.6);
    expect(said(0.5)).toBeCloseTo(0, 12);
    expect(said(0.4)).toBeCloseTo(0.1, 9);
    expect(said(0.6)).toBeCloseTo(0.1, 9);
  });

  test('a counter is enough, hardly more than another as near would be, and not too far from the draft', () => {
    // [0, 1, 0] is worth 0; a change brings 0.2 or 0.5, 0.3, 0.2.
    const said = (counter: number[], least: number) => missed([response([0, 1, 0], { counter })], least);
    expect(said([2, 1, 0], 0.5)).toBeCloseTo(0, 12);
    expect(said([2, 1, 0], 0.4)).toBeCloseTo(0, 12);
    // 0.3 would have been enough, and 0.2 less to ask for.
    expect(said([2, 1, 0], 0.25)).toBeCloseTo(0.05, 9);
    expect(said([0, 1, 1], 0.26)).toBeCloseTo(0.06, 9);
    // Two changes, though one would have brought 0.5.
    expect(said([1, 0, 0], 0.47)).toBeCloseTo(0.03, 9);
  });

  test('what was said adds up', () => {
    const said = [response([1, 0, 0], { yes: true }), response([2, 0, 1])];
    expect(missed(said, 0.56)).toBeCloseTo(0.06 + 0.44, 9);
    expect(missed([], 0.9)).toBeCloseTo(0, 12);
  });
});

const score = fc.integer({ min: 0, max: 9 }).map((points) => points / 9);
const rows = fc
  .tuple(fc.tuple(score, score, score), fc.tuple(score, score, score), fc.tuple(score, score))
  // Of options that are as good as the best either may be meant.
  .filter((all) => all.every((row) => row.filter((value) => value === Math.max(...row)).length === 1))
  .map((all) => all.map((row) => row.map((value) => value - Math.min(...row))));

test('what a seeker says agrees with what it wants, whatever that is', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.nat(17), (table, tenths, pick) => {
      // Each issue has a third of the weight.
      const worths = Float64Array.from(table.flat(), (value) => value / 3);
      const total = table.reduce((sum, row) => sum + Math.max(...row) / 3, 0);
      const least = (tenths / 10) * total;
      const { valuation } = situationIn(game({ A: table, B: table }, 0), 'A');
      const deal = [Math.floor(pick / 6), Math.floor(pick / 2) % 3, pick % 2];
      const yes = gainOf(valuation, deal) >= least - 1e-9;
      const wishes = regretsOf(valuation, deal).map(({ issue, best, by }) => {
        return { issue, up: best > deal[issue]!, want: best, by: by / total };
      });
      const said = response(deal, {
        yes,
        wishes,
        counter: yes ? null : nearestOwnDeal(valuation, least, deal),
      });
      expect(new Evidence([3, 3, 2], [said], worths).missed(total, tenths / 10)).toBeLessThan(1e-6);
    }),
    { numRuns: 200, seed: 9 },
  );
});

test('an issue at a time comes to the same as all at once', () => {
  const said = [
    response([0, 1, 0], { wishes: [up(0), down(1)], counter: [2, 0, 0] }),
    response([1, 0, 0], { yes: true, wishes: [up(2, 0.1)] }),
  ];
  const changing = Float64Array.of(0.4, 0.2, 0, 0, 0.3, 0.3, 0);
  const evidence = new Evidence(sizes, said, changing);
  changing.set(worth);
  for (const k of [2, 0, 1]) evidence.update(k);
  expect(evidence.missed(1, 0.55)).toBe(new Evidence(sizes, said, worth.slice()).missed(1, 0.55));
  const doubled = new Evidence(
    sizes,
    said,
    worth.map((amount) => 2 * amount),
  );
  expect(doubled.missed(2, 0.55)).toBeCloseTo(evidence.missed(1, 0.55), 9);
  const whole = evidence.missed(1, 0.55);
  expect(evidence.missed(1, 0.55, whole + 0.1)).toBe(whole);
  expect(evidence.missed(1, 0.55, whole / 100)).toBeGreaterThan(whole / 100);
});
