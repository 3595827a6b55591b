import type { Talks } from '../../../talks/index.js';

/** Something in a scenario that is said to matter, and how it is switched off. */
export interface Mechanism {
  /** Such as `dynamics.caucus`: where it stands in the scenario. */
  readonly id: string;
  /** What there is without it, in words. */
  readonly label: string;
  /** Returns the scenario without it: the rule and what agents expect of it. */
  without(scenario: Talks): Talks;
  /** Returns the scenario with it, where that is not the scenario as it is. */
  with?(scenario: Talks): Talks;
  /** What was registered of it before anything was measured. Without it every measure is looked at, in both directions. */
  readonly registered?: Expectation;
}

/** What a mechanism is said to do to a measure: its value with the mechanism as against without it. */
export type Sign = 'raises' | 'lowers' | 'either';

/** What was said of a mechanism before it was measured. */
export interface Expectation {
  /** Name of the one metric. */
  readonly measure: string;
  /** Which way the mechanism is to move the measure. */
  readonly sign: Sign;
  /** Effects no larger than this count as none, > 0. */
  readonly band: number;
}
