/** What a formula comes down to: few operators, each a function of its operands' columns. */
export interface Term {
  readonly op: Operator;
  readonly parts: readonly Term[];
  /** Positions that it looks ahead; Infinity without a bound. */
  readonly within: number;
  /** Place among the atoms, for `atom`; −1 for others. */
  readonly atom: number;
}

/**
 * `implies` has the parts premise and conclusion; `pending` is the bounded `eventually` that counts as kept
 * when the trace ends before its term.
 */
export type Operator =
  'atom' | 'not' | 'and' | 'or' | 'implies' | 'next' | 'weakNext' | 'until' | 'release' | 'pending';
