import { columnOf, type Column } from './columnOf.js';
import type { Term } from './Term.js';

/** A term with its truth at every position. */
export interface Judged {
  readonly term: Term;
  readonly column: Column;
  readonly parts: readonly Judged[];
  /** Answers of `decidedAt`, which fills them in; −1 where it was not asked. */
  readonly decided: Int32Array;
}

/** Judges a term from its leaves up: every column once, in time (operators × positions). */
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
