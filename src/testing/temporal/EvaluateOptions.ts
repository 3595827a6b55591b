/** Options of `evaluate`. */
export interface EvaluateOptions {
  /**
   * What a position is. `round` (the default): a whole round, from its opening to the next one's; what
   * comes before the first opening belongs to the first. `event`: one event.
   */
  readonly per?: 'round' | 'event';
}
