import type { Sign } from '../../../analysis/index.js';

/** What is measured, by its name in `measures`, and how little of it counts as nothing. */
export interface RegisteredMeasure {
  /** What is counted, of one run. */
  readonly label: string;
  /** `yesNo`: a share of runs; `number`: a mean over runs. */
  readonly kind: 'yesNo' | 'number';
  /** Empty for shares and pure numbers. */
  readonly unit: string;
  /** Effects no larger than this, on the scale of the measure, are no effects; > 0. */
  readonly band: number;
}

/** A scenario and the agent that speaks for Washington in it. */
export interface Arm {
  /** Name of a scenario of the library. */
  readonly scenario: string;
  /** Name of the agent model that takes Washington's seat; null: the one that the scenario has. */
  readonly policy: string | null;
}

/** One mechanism of the model, as it was registered before anything was measured. */
export interface Registration {
  /** Ids of the claims of the report of 2 December 2003 that it stands for. */
  readonly claims: readonly string[];
  /** What the model says that it does. */
  readonly says: string;
  /** Where it stands in a scenario, as a dotted path; `agents.X` for parameters of an agent. */
  readonly field: string;
  /** How it is switched off, its anticipation by the agents with it. */
  readonly without: string;
  /** Where the mechanism is a level: what stands in the arm with it. Default: the scenario as it is. */
  readonly with?: string;
  /** What is changed in both arms first. Default: nothing. */
  readonly given?: string;
  /** Name of the one measure. */
  readonly measure: string;
  /** What the claim predicts of it. */
  readonly sign: Sign;
  /** Name of the arm. */
  readonly arm: string;
}
