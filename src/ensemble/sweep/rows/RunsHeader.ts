import type { Experiment } from '../../experiment/index.js';
import type { Column } from './Column.js';

/** What the rows of an experiment are: the first line of a file of runs. The same for every shard. */
export interface RunsHeader {
  readonly format: 'six-party-runs/1';
  /** Name of the experiment. */
  readonly name: string;
  /** Hash of the experiment. */
  readonly experiment: string;
  /** Hash of the scenario of each policy, before a factor is set, by its name; in the order of the experiment. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly paired: boolean;
  /** Version of the library. */
  readonly version: string;
  readonly points: number;
  readonly replicates: number;
  /** Runs that were asked for; with `until` there may be fewer. */
  readonly total: number;
  readonly until?: NonNullable<Experiment['until']>;
  readonly columns: readonly Column[];
}
