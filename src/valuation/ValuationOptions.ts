/** Choices of the valuing party. */
export interface ValuationOptions {
  /** False: the party opts out of its cost share and loses no value by paying. Default true. */
  readonly paying?: boolean;
}
