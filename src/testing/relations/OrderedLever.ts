import type { Talks } from '../../talks/index.js';

/** What is turned up: a place of the scenario, or a change of one's own, with its settings from low to high. */
export type OrderedLever = PlaceLever | OwnLever;

/** A place of the scenario. */
export interface PlaceLever {
  /** As the paths of `scenarioNear`: `parties.US.mandate`, `agents.US`, `agents.ROK.parameters.ambition`. */
  readonly path: string;
  /**
   * Two or more, from low to high. Of a seat these are agents or names of ready-made agent models. A number in
   * place of an interval holds in every run, and leaves every other draw where it was.
   */
  readonly values: readonly unknown[];
}

/** A change of one's own. */
export interface OwnLever {
  /** For the report: `monitoring`. */
  readonly name: string;
  /** Two or more, from low to high. */
  readonly values: readonly number[];
  /** The scenario at a setting; it changes nothing else, and depends on nothing else. */
  readonly set: (scenario: Talks, value: number) => Talks;
}
