import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  always,
  and,
  eventually,
  implies,
  next,
  not,
  or,
  until,
  weakNext,
} from '../../../src/testing/index.js';
import type { Formula } from '../../../src/testing/index.js';
import { decidedAt } from '../../../src/testing/temporal/decidedAt.js';
import { allTraces, bitsOf, compiled, judgedOn, p, q } from './abstract.js';
import { formulas } from './formulas.js';

function at(formula: Formula, trace: { n: number; p: number; q: number }): number {
  return decidedAt(judgedOn(compiled(formula), trace), 0);
}

describe('the position that decided', () => {
  test('every trace of the same length that is the same up to there has the same verdict', () => {
    const n = 4;
    const traces = allTraces(n, n);
    fc.assert(
      fc.property(formulas(3), (formula) => {
        const read = compiled(formula);
        const verdicts = traces.map((trace) => bitsOf(read, trace) & 1);
        const byStart = new Map<string, number>();
        traces.forEach((trace, place) => {
          for (let i = 0; i < n; i++) {
            const mask = (1 << (i + 1)) - 1;
            const key = `${i} ${trace.p & mask} ${trace.q & mask}`;
            const before = byStart.get(key);
            byStart.set(key, before === undefined || before === verdicts[place] ? verdicts[place]! : -1);
          }
        });
        for (const trace of traces) {
          const decided = decidedAt(judgedOn(read, trace), 0);
          const mask = (1 << (decided + 1)) - 1;
          expect(byStart.get(`${decided} ${trace.p & mask} ${trace.q & mask}`)).not.toBe(-1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each<[string, Formula, number, number, number]>([
    ['the first violation', always(p), 0b00011, 0, 2],
    ['the end, if nothing violates', always(p), 0b11111, 0, 4],
    ['the end of the term', always(p, { within: 2 }), 0b11111, 0, 2],
    ['the first success', eventually(p), 0b11000, 0, 3],
    ['the end of the wait', eventually(p, { within: 1 }), 0b10000, 0, 1],
    ['the position before which the left operand failed', until(p, q), 0b00011, 0b11000, 2],
    ['the last of the left operands, where they look ahead', until(next(next(p)), q), 0b00100, 0b00010, 2],
    ['the sooner of two disjuncts', or(next(next(p)), next(p)), 0b00110, 0, 1],
    ['the sooner of two conjuncts', and(next(next(p)), next(p)), 0, 0, 1],
    ['the later of two conjuncts', and(next(next(p)), next(p)), 0b00110, 0, 2],
    ['a premise that fails', implies(p, next(q)), 0, 0, 0],
    ['the end of a pending term', eventually(p, { within: 7, pending: 'kept' }), 0, 0, 4],
    ['the last position, where nothing follows', eventually(and(not(p), weakNext(or()))), 0, 0, 4],
  ])('is %s', (_name, formula, pBits, qBits, expected) => {
    expect(at(formula, { n: 5, p: pBits, q: qBits })).toBe(expected);
  });
});
