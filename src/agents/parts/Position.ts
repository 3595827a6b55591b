/** What a party insists on, and how ambitious it is. */
export interface Position {
  readonly demands: readonly Demand[];
  /** Share in [0, 1] of its best possible gain that a wholly inflexible party holds out for. */
  readonly ambition: number;
  /** When it must decide: take what can be had, or stay away (C19). */
  readonly decision: { readonly sessions: number; readonly flexibility: number };
}

/** A demand is held while the party's flexibility is below its firmness. */
export interface Demand {
  readonly issue: string;
  readonly bound: 'atLeast' | 'atMost';
  readonly level: number;
  /** In [0, 1]; 1 is never given up by a party whose mandate is below 1. */
  readonly firmness: number;
}
