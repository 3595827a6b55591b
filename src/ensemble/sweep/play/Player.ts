import type { Span } from './Span.js';

/** Plays runs of one experiment somewhere. */
export interface Player {
  /** Spans that it wants to have in hand at once, ≥ 1. */
  readonly inHand: number;
  /** Rows of columns, as `playRuns` gives them; refuses with what went wrong, or when it was closed meanwhile. */
  play(span: Span): Promise<Float64Array>;
  /** Ends what was started; what is not answered yet is given up. */
  close(): Promise<void>;
}
