import { rulebookOf } from '../../../src/talks/index.js';
import { holds } from '../../../src/testing/index.js';
import type { Atom, Formula } from '../../../src/testing/index.js';
import { compile } from '../../../src/testing/temporal/compile.js';
import type { Term } from '../../../src/testing/temporal/compile.js';
import { judge } from '../../../src/testing/temporal/judge.js';
import type { Judged } from '../../../src/testing/temporal/judge.js';
import { tiny } from '../../talks/tiny.js';
import { holdsAt } from './reference.js';

/** Two atoms without a meaning of their own. */
export const p: Atom = holds('p', () => false);
export const q: Atom = holds('q', () => false);

/** A trace is what its atoms are at every position; bit i of a number is position i. */
export interface AbstractTrace {
  readonly n: number;
  readonly p: number;
  readonly q: number;
}

/** All traces of two atoms of these lengths. */
export function allTraces(from: number, to: number): AbstractTrace[] {
  const traces: AbstractTrace[] = [];
  for (let n = from; n <= to; n++)
    for (let a = 0; a < 1 << n; a++) for (let b = 0; b < 1 << n; b++) traces.push({ n, p: a, q: b });
  return traces;
}

const book = rulebookOf(tiny());

/** A formula that was read, with which of its atoms is p. */
export interface Read {
  readonly term: Term;
  readonly isP: readonly boolean[];
}

export function compiled(formula: Formula): Read {
  const { term, meanings } = compile(book, formula);
  return { term, isP: meanings.map((meaning) => meaning.words(true) === '"p" held') };
}

/** The evaluation under test on an abstract trace. */
export function judgedOn({ term, isP }: Read, trace: AbstractTrace): Judged {
  const atoms = isP.map((first) => columnOfBits(first ? trace.p : trace.q, trace.n));
  return judge(term, atoms, trace.n);
}

/** What it says of every position, as bits. */
export function bitsOf(formula: Read, trace: AbstractTrace): number {
  const { column } = judgedOn(formula, trace);
  let bits = 0;
  for (let i = 0; i < trace.n; i++) bits |= column[i]! << i;
  return bits;
}

/** What the definition says of every position, as bits. */
export function referenceBits(formula: Formula, trace: AbstractTrace): number {
  let bits = 0;
  for (let i = 0; i < trace.n; i++) {
    const truth = (atom: Atom, j: number): boolean => (((atom === p ? trace.p : trace.q) >> j) & 1) === 1;
    if (holdsAt(formula, truth, trace.n, i)) bits |= 1 << i;
  }
  return bits;
}

const columns: Uint8Array[][] = [];

/** The same column for the same bits: an evaluation must not write into it. */
function columnOfBits(bits: number, n: number): Uint8Array {
  columns[n] ??= Array.from({ length: 1 << n }, (_, all) =>
    Uint8Array.from({ length: n }, (__, i) => (all >> i) & 1),
  );
  return columns[n][bits]!;
}
