/** What a factor sets at its paths. A text at the path of an agent is the name of an agent model. */
export type Level = number | string | boolean;

/** A lever of an experiment: places of the scenario that take one level together. */
export interface Factor {
  /** Column of the results: the path itself, or a name if there are several paths. */
  readonly name: string;
  /**
   * Dotted, with ids in place of indices: `parties.US.trust.DPRK`, `agents.US.parameters.ambition`; items
   * without an id go by their index from 0: `schedule.verification.deterrence.2`. One or more.
   */
  readonly paths: readonly string[];
  readonly levels: FactorLevels;
}

/** All numbers of a range, both ends included, or some levels in an order. */
export type FactorLevels =
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'list'; readonly values: readonly Level[] };
