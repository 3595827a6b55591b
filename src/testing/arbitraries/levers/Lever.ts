/**
 * What may vary at one place of a scenario: a grid for a number, or a list of values to choose from, the
 * simplest first. Of a seat (`agents.US`) the choices are agents or names of ready-made agent models.
 */
export type Lever = Grid | readonly unknown[];

/** What may vary, by dotted path: `parties.US.mandate`, `agents.ROK.parameters.ambition`. */
export type Levers = Readonly<Record<string, Lever>>;

/** Evenly spaced numbers about the baseline's value, which is one of them. */
export interface Grid {
  /** No number is below; at or below the baseline's value. */
  readonly min: number;
  /** No number is above; at or above the baseline's value. */
  readonly max: number;
  /**
   * How many steps there are from `min` to `max`, ≥ 1. Default: steps of 1 between whole numbers that are more
   * than 1 apart, if the baseline's value is whole too; else 20 steps.
   */
  readonly steps?: number;
}
