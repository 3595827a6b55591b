import type { Level } from './Factor.js';

/** One run of an experiment. */
export interface PlannedRun {
  /** From 0 to the experiment's `total` − 1. */
  readonly index: number;
  /** Name of the policy. */
  readonly policy: string;
  /** Point of the design, from 0. */
  readonly point: number;
  /** From 0. */
  readonly replicate: number;
  /** Of the simulation. */
  readonly seed: string;
  /** The level of every factor, by its name. */
  readonly parameters: Readonly<Record<string, Level>>;
}
