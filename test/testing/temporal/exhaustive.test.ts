import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, or } from '../../../src/testing/index.js';
import type { Bound, Formula } from '../../../src/testing/index.js';
import { allTraces, bitsOf, compiled, p, q, referenceBits } from './abstract.js';
import type { AbstractTrace } from './abstract.js';
import { binary, derived, formulas, unary } from './formulas.js';

/**
 * That both evaluations agree on all formulas over two atoms on all traces up to length 5. There are too
 * many formulas to list, even up to depth 3, and no need to.
 *
 * A *column* is the truth of a formula at the n positions of a trace. By the definition the column of
 * op(x, y) depends on the columns of x and y only: what x and y look like does not occur in it. Suppose the
 * evaluation under test has the same property (S). Then, for a trace of length n, a formula of any depth is
 * computed by steps, each of which puts one operator on one or two columns; and there are only 2^n columns.
 *
 * (1) The first test checks every such step: every operator with every bound on every pair of columns of every
 * length up to 5. It does so with the atoms p and q, whose columns on all traces of length n are exactly
 * all pairs of columns. By induction over depth both evaluations agree on all formulas of all depths.
 *
 * (2) S can be read in `judge`, which hands an operator its operands' columns and nothing else. So as not to
 * take that on trust, the second test takes one formula of depth up to 1 for each class of equal truth on all
 * traces of length 3, nests all of them in all operators, and compares on these traces; and the third compares
 * op(x, y) with op(p, q) on the trace in which p and q have the columns of x and y.
 */
const longest = 5;

function expectAgreement(formula: Formula, traces: readonly AbstractTrace[]): void {
  const read = compiled(formula);
  for (const trace of traces) {
    const [found, wanted] = [bitsOf(read, trace), referenceBits(formula, trace)];
    if (found !== wanted)
      expect.fail(`${JSON.stringify(formula)} on ${JSON.stringify(trace)}: ${found}, not ${wanted}`);
  }
}

interface Class {
  readonly formula: Formula;
  /** Its columns on all traces, by the definition. */
  readonly columns: readonly number[];
}

/** One formula per class of formulas with the same truth everywhere. */
function classesOf(all: readonly Formula[], traces: readonly AbstractTrace[]): Class[] {
  const classes = new Map<string, Class>();
  for (const formula of all) {
    const columns = traces.map((trace) => referenceBits(formula, trace));
    const key = columns.join(' ');
    if (!classes.has(key)) classes.set(key, { formula, columns });
  }
  return [...classes.values()];
}

/** What an operator makes of two columns, by the definition: the traces are all pairs of columns. */
function tableOf(
  formula: Formula,
  traces: readonly AbstractTrace[],
): (left: number, right: number) => number {
  const table: number[] = [];
  for (const trace of traces) table[trace.p * 8 + trace.q] = referenceBits(formula, trace);
  return (left, right) => table[left * 8 + right]!;
}

function expectTable(
  formula: Formula,
  traces: readonly AbstractTrace[],
  left: readonly number[],
  right: readonly number[],
  wanted: (left: number, right: number) => number,
): void {
  const read = compiled(formula);
  traces.forEach((trace, place) => {
    if (bitsOf(read, trace) === wanted(left[place]!, right[place]!)) return;
    expect.fail(`${JSON.stringify(formula)} on ${JSON.stringify(trace)}`);
  });
}

describe('the evaluation agrees with the definition', () => {
  const leaves: readonly Formula[] = [p, q, and(), or()];

  test('every operator on every pair of columns up to length 5', () => {
    const traces = allTraces(1, longest);
    expect(traces).toHaveLength(4 + 16 + 64 + 256 + 1024);
    for (const leaf of leaves) expectAgreement(leaf, traces);
    for (const operator of unary) expectAgreement(operator(p), traces);
    for (const operator of [...binary, ...derived]) expectAgreement(operator(p, q), traces);
    expectAgreement(and(p, q, p), traces);
    expectAgreement(or(q), traces);
  });

  test('every operator on every class of formulas up to depth 1', () => {
    const traces = allTraces(3, 3);
    const single = leaves.flatMap((of) => unary.map((operator) => operator(of)));
    const pairs = leaves.flatMap((left) =>
      leaves.flatMap((right) => binary.map((operator) => operator(left, right))),
    );
    const shallow = classesOf([...leaves, ...single, ...pairs], traces);
    expect(shallow.length).toBeGreaterThan(40);
    for (const operator of unary) {
      const wanted = tableOf(operator(p), traces);
      for (const { formula, columns } of shallow)
        expectTable(operator(formula), traces, columns, columns, wanted);
    }
    // Three positions tell no difference between within 2 and no bound; within 0 looks nowhere.
    const outer = binary.filter((operator) => [undefined, 1].includes((operator(p, q) as Bound).within));
    for (const operator of outer) {
      const wanted = tableOf(operator(p, q), traces);
      for (const left of shallow) {
        for (const right of shallow)
          expectTable(operator(left.formula, right.formula), traces, left.columns, right.columns, wanted);
      }
    }
  }, 60_000);

  test('an operator sees the columns of its operands and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...binary, ...derived),
        formulas(3),
        formulas(3),
        fc.constantFrom(...allTraces(4, 5)),
        (operator, left, right, trace) => {
          const columns = {
            n: trace.n,
            p: bitsOf(compiled(left), trace),
            q: bitsOf(compiled(right), trace),
          };
          expect(bitsOf(compiled(operator(left, right)), trace)).toBe(
            bitsOf(compiled(operator(p, q)), columns),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('deep formulas on longer traces', () => {
    const traces = fc
      .integer({ min: 1, max: 9 })
      .chain((n) => fc.record({ n: fc.constant(n), p: fc.nat((1 << n) - 1), q: fc.nat((1 << n) - 1) }));
    fc.assert(
      fc.property(formulas(5), traces, (formula, trace) => {
        expect(bitsOf(compiled(formula), trace)).toBe(referenceBits(formula, trace));
      }),
      { numRuns: 1000 },
    );
  });
});
