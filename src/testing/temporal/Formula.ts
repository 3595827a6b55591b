import type { Atom } from '../atoms/Atom.js';

/**
 * A temporal formula about a run: linear temporal logic on finite traces (LTLf; De Giacomo & Vardi 2013).
 * Plain JSON, but for the atom `holds`.
 *
 * It is read at a position i of a trace of n ≥ 1 positions, i = 0 … n − 1, and said of a run at i = 0. With
 * `within: k` an operator looks at the positions i … i + k only; what lies beyond the end is not there.
 *
 * | formula | holds at i if |
 * |---|---|
 * | `next p` | i is not the last position, and p holds at i + 1 |
 * | `weakNext p` | i is the last position, or p holds at i + 1 |
 * | `always p` | no position j ≥ i violates p |
 * | `eventually p` | p holds at some j ≥ i |
 * | `p until q` | q holds at some j ≥ i, and p from i to j − 1 |
 * | `p release q` | q holds at every j ≥ i before which (i … j − 1) p did not hold: q to the end, or up to and including the first p |
 * | `p weakUntil q` | `p until q`, or `always p` |
 * | `p strongRelease q` | `p release q`, and `eventually p` |
 *
 * A bounded `eventually` that the end cuts off (i + k > n − 1, and p at none of i … n − 1) is neither kept nor
 * broken. `pending` says what it counts as: `broken` as everywhere in LTLf (the default), or `kept`.
 */
export type Formula = Atom | Connective | NextFormula | BoundedFormula;

/** Boolean operators; `and` of nothing is true, `or` of nothing false. */
export type Connective =
  | {
      /** Tells the kinds apart. */
      readonly kind: 'not';
      /** What does not hold. */
      readonly of: Formula;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'and' | 'or';
      /** What is joined. */
      readonly of: readonly Formula[];
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'implies';
      /** Where this does not hold, the whole does. */
      readonly premise: Formula;
      /** What holds wherever the premise does. */
      readonly conclusion: Formula;
    };

/** About the next position. */
export interface NextFormula {
  /** Tells the kinds apart. */
  readonly kind: 'next' | 'weakNext';
  /** What holds at the next position. */
  readonly of: Formula;
}

/** About this and later positions. */
export type BoundedFormula =
  | ({
      /** Tells the kinds apart. */
      readonly kind: 'always';
      /** What holds at the positions looked at. */
      readonly of: Formula;
    } & Bound)
  | ({
      /** Tells the kinds apart. */
      readonly kind: 'eventually';
      /** What holds at the positions looked at. */
      readonly of: Formula;
      /** What a promise counts as that the end cuts off. Default `broken`. */
      readonly pending?: Pending;
    } & Bound)
  | ({
      /** Tells the kinds apart. */
      readonly kind: 'until' | 'release' | 'weakUntil' | 'strongRelease';
      /** The formula before the operator, as in `left until right`. */
      readonly left: Formula;
      /** The formula after it. */
      readonly right: Formula;
    } & Bound);

/** How far an operator looks. */
export interface Bound {
  /** So many further positions, a whole number ≥ 0. Default: to the end. */
  readonly within?: number;
}

/** What a bounded promise counts as that the end of the trace cuts off. */
export type Pending = 'kept' | 'broken';
