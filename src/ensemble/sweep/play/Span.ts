/** Consecutive runs of an experiment, by their index. */
export interface Span {
  readonly from: number;
  /** After the last. */
  readonly to: number;
}
