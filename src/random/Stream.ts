/** A sequence of draws that its name alone determines. */
export interface Stream {
  /** The next draw, uniform in [0, 1), a multiple of 2^-32. */
  next(): number;
  /** How many draws were taken since the stream's beginning. */
  readonly used: number;
}
