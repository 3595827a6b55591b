import { argumentProblem, holding, isRecord, refuse } from '../../input/index.js';
import { canonicalJson, scenarioHash, textHash } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import type { StoppingRule } from '../fold/stopping.js';

/**
 * Policies × points of a design × replicates: `total` runs, each of which follows from its index.
 *
 * Plain data but for the agents of the scenarios; made by `loadExperiment`, never changed.
 */
export interface Experiment {
  /** Short name: a letter, then letters, digits, `_` or `-`. */
  readonly name: string;
  /** In words, for reading. */
  readonly title: string;
  /** One or more. */
  readonly policies: readonly Policy[];
  /** Columns of the design, in its order; none if only policies are compared. */
  readonly factors: readonly Factor[];
  /** Which levels of the factors are tried. */
  readonly design: ExperimentDesign;
  /** Points of the design, 1 or more. */
  readonly points: number;
  /** Runs per policy and point, 1 or more. */
  readonly replicates: number;
  /** Seeds the runs. */
  readonly seed: string;
  /** Whether all policies play the same point and replicate with the same seed. */
  readonly paired: boolean;
  /** Names of what is measured of each run, see `metricNames`; one or more. */
  readonly metrics: readonly string[];
  /** When a policy at a point has been played often enough. Default: after all replicates. */
  readonly until?: StoppingRule;
  /** Number of runs: points × policies × replicates. */
  readonly total: number;
}

/** What is to be evaluated: the scenario with the changes of the policy, before a factor is set. */
export interface Policy {
  /** Unique among the policies of the experiment. */
  readonly name: string;
  /** The scenario with the changes of the policy. */
  readonly scenario: Talks;
}

/** A lever of an experiment: values of the scenario that take one level together. */
export interface Factor {
  /** Column of the results: the path itself, or a name if there are several paths. */
  readonly name: string;
  /**
   * Dotted, with ids in place of indices: `parties.US.trust.DPRK`, `agents.US.parameters.ambition`; elements
   * without an id go by their `issue` or `with`, or by their index from 0: `schedule.verification.deterrence.2`.
   * One or more.
   */
  readonly paths: readonly string[];
  /** What it may be set to. */
  readonly levels: FactorLevels;
}

/** All numbers of a range, both ends included, or some levels in an order. */
export type FactorLevels =
  | {
      /** Tells the kinds apart. */
      readonly kind: 'range';
      /** Least number, included. */
      readonly min: number;
      /** Greatest number, included. */
      readonly max: number;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'list';
      /** The levels, in their order. */
      readonly values: readonly Level[];
    };

/** What a factor sets at its paths. A text at the path of an agent is the name of an agent model. */
export type Level = number | string | boolean;

/**
 * Which points are tried. Rows of tables go by the order of the factors.
 *
 * `factorial`: every combination; the levels per factor are counted, and the last factor changes fastest.
 * `latinHypercube` and `sobol`: points of the unit cube, one coordinate per factor.
 * `list`: the levels themselves.
 */
export type ExperimentDesign =
  | {
      /** Tells the kinds apart. */
      readonly kind: 'factorial';
      /** How many levels of each factor, in order of the factors. */
      readonly levels: readonly number[];
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'latinHypercube';
      /** What the points were drawn from. */
      readonly seed: string;
      /** A row per point: a coordinate in [0, 1) for each factor. */
      readonly table: readonly (readonly number[])[];
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'sobol';
      /** Points of the sequence that were left out at its beginning. */
      readonly skip: number;
      /** A row per point: a coordinate in [0, 1) for each factor. */
      readonly table: readonly (readonly number[])[];
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'list';
      /** A row per point: the level of each factor. */
      readonly table: readonly (readonly Level[])[];
    };

/**
 * Names the content of an experiment: the first 32 hex digits of the SHA-256 of its canonical JSON.
 *
 * Two experiments with the same hash and version give the same rows: it counts the scenario of every policy (as
 * `scenarioHash` does), factors, design, seeds, metrics and `until`. `title` does not count.
 *
 * @throws SixPartyError `invalid-option` if that is no experiment
 */
export function experimentHash(experiment: Experiment): string {
  needExperiment(experiment);
  const { title: _, policies, ...rest } = experiment;
  const played = policies.map(({ name, scenario }) => ({ name, scenario: scenarioHash(scenario) }));
  return textHash(canonicalJson({ ...rest, policies: played }));
}

const anExperiment = holding('an experiment (loadExperiment)', {
  name: isText,
  seed: isText,
  policies: (policies) => Array.isArray(policies) && policies.length > 0 && policies.every(isPolicy),
  factors: Array.isArray,
  design: isRecord,
  metrics: Array.isArray,
  points: Number.isInteger,
  replicates: Number.isInteger,
  total: Number.isInteger,
});

/**
 * Refuses what is no experiment; what it holds is taken as `loadExperiment` made it.
 *
 * @throws SixPartyError `invalid-option`
 */
export function needExperiment(experiment: unknown): void {
  refuse('invalid-option', 'There is no such experiment.', [
    argumentProblem('experiment', experiment, anExperiment),
  ]);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isPolicy(value: unknown): boolean {
  return isRecord(value) && isText(value.name) && isRecord(value.scenario);
}
