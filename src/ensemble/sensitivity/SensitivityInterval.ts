/** A number from a design, with its bootstrap interval; null where it is not defined. */
export interface SensitivityInterval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
