/** An interval for a number that is not known, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
