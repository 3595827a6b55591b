import type { Operator, Term } from './compile.js';

/** A term with its truth at every position. */
export interface Judged {
  readonly term: Term;
  readonly column: Column;
  readonly parts: readonly Judged[];
  /** Answers of `decidedAt`, which fills them in; −1 where it has not been asked. */
  readonly decided: Int32Array;
}

/**
 * Judges a term from its leaves up: every column once, in time (operators × positions).
 *
 * @param n - number of positions
 */
export function judge(term: Term, atoms: readonly Column[], n: number): Judged {
  const parts = term.parts.map((part) => judge(part, atoms, n));
  const column =
    term.op === 'atom'
      ? atoms[term.atom]!
      : columnOf(
          term.op,
          parts.map((part) => part.column),
          term.within,
          n,
        );
  return { term, column, parts, decided: new Int32Array(n).fill(-1) };
}

/** Truth at every position: 1 or 0. */
export type Column = Uint8Array;

/**
 * Makes the column of an operator out of its operands' columns, in one pass from the end of the trace.
 *
 * @param n - number of positions
 */
function columnOf(
  op: Exclude<Operator, 'atom'>,
  parts: readonly Column[],
  within: number,
  n: number,
): Column {
  const column = new Uint8Array(n);
  const [first, second] = parts;
  switch (op) {
    case 'not':
      for (let i = 0; i < n; i++) column[i] = first![i]! ^ 1;
      return column;
    case 'and':
      for (let i = 0; i < n; i++) column[i] = parts.every((part) => part[i]) ? 1 : 0;
      return column;
    case 'or':
      for (let i = 0; i < n; i++) column[i] = parts.some((part) => part[i]) ? 1 : 0;
      return column;
    case 'implies':
      for (let i = 0; i < n; i++) column[i] = (first![i]! ^ 1) | second![i]!;
      return column;
    case 'next':
    case 'weakNext':
      column.set(first!.subarray(1));
      column[n - 1] = op === 'next' ? 0 : 1;
      return column;
    case 'pending':
      for (let i = n - 1, witness = Infinity; i >= 0; i--) {
        if (first![i]) witness = i;
        column[i] = witness - i <= within || i + within > n - 1 ? 1 : 0;
      }
      return column;
    case 'until':
      // The nearest position with the right operand that the left one leads up to.
      for (let i = n - 1, witness = Infinity; i >= 0; i--) {
        if (second![i]) witness = i;
        else if (!first![i]) witness = Infinity;
        column[i] = witness < Infinity && witness - i <= within ? 1 : 0;
      }
      return column;
    case 'release':
      // The nearest position without the right operand that no left one comes before.
      for (let i = n - 1, violation = Infinity; i >= 0; i--) {
        if (!second![i]) violation = i;
        else if (first![i]) violation = Infinity;
        column[i] = violation < Infinity && violation - i <= within ? 0 : 1;
      }
      return column;
  }
}
