/** A part of a run that is judged as one. */
export interface Position {
  /** Round that it belongs to; 0 before the first one. */
  readonly round: number;
  /** Day on which that round opened. */
  readonly opened: number;
}
