import { chosenMetrics, type Metric } from '../../analysis/index.js';
import {
  checkMembers,
  listOf,
  report,
  seed as readSeed,
  SixPartyError,
  whole,
  type OptionRules,
  type Reader,
} from '../../input/index.js';
import { frozenScenario, needScenario } from '../../scenario/index.js';
import { runTalks, type Talks } from '../../talks/index.js';
import type { Experiment } from '../experiment/experiment.js';
import { cellOf } from '../experiment/points.js';
import { scenarioAt } from '../experiment/scenarioAt.js';
import { withChance } from '../fold/chance.js';
import { columnCount, isMetric, writeColumns } from '../fold/columns.js';
import { joined, runSeed, type BatchResult, type Span } from '../fold/runs.js';

/** Runs to be played, by their index: cells of as many runs each, one after the other. */
export interface Plan {
  /** Runs of a cell. */
  readonly replicates: number;
  /**
   * @throws SixPartyError `invalid-scenario` (levels that do not go together), `unknown-name` (metrics)
   */
  cellAt(cell: number): Cell;
}

/** A scenario that is played with many seeds, in an experiment a policy at a point. */
export interface Cell {
  /** What is played. */
  readonly scenario: Talks;
  /** Run r of the cell has the seed `runSeed(seed, r)`. */
  readonly seed: string;
  readonly metrics: readonly Metric[];
}

/** Some consecutive runs of an ensemble: what an executor is given to play. */
export interface Batch {
  /** What is played. */
  readonly scenario: Talks;
  /** Seed of the ensemble; run i has the seed `runSeed(seed, i)`. */
  readonly seed: string;
  /** First run. */
  readonly from: number;
  /** After the last run. */
  readonly to: number;
  /** Names of ready-made metrics; own ones only where the batch is played in this process. */
  readonly metrics: readonly (string | Metric)[];
}

const askedMetric: Reader<string | Metric> = (cursor) => {
  const { value } = cursor;
  if (typeof value === 'string' || isMetric(value)) return value;
  return report(cursor, 'wrong-type', 'the name of a metric, or a metric of your own');
};

const batchRules: OptionRules<'seed' | 'from' | 'to' | 'metrics'> = {
  seed: readSeed,
  from: whole(0),
  to: whole(0),
  metrics: listOf(askedMetric),
};

/**
 * Refuses what is no batch.
 *
 * @throws SixPartyError `invalid-option`, `invalid-scenario`
 */
export function needBatch(batch: Batch): void {
  checkMembers(batch, batchRules, ['seed', 'from', 'to', 'metrics'], 'There is no such batch.');
  needScenario(batch.scenario);
}

/** Plans an ensemble: one cell, which has no end. */
export function ensemblePlan({
  scenario,
  seed,
  metrics,
}: Pick<Batch, 'scenario' | 'seed' | 'metrics'>): Plan {
  const only: Cell = { scenario, seed, metrics: chosenMetrics(scenario, metrics) };
  return { replicates: Infinity, cellAt: () => only };
}

/** Plans an experiment: a cell for every policy at every point. */
export function experimentPlan(experiment: Experiment): Plan {
  return {
    replicates: experiment.replicates,
    cellAt(cell) {
      const { policy, point, seed } = cellOf(experiment, cell);
      const scenario = scenarioAt(experiment, policy, point);
      return { scenario, seed, metrics: chosenMetrics(scenario, withChance(experiment.metrics)) };
    },
  };
}

/**
 * Plays consecutive runs in this thread, cell by cell.
 *
 * @returns one row of columns per run, one after the other
 * @throws SixPartyError those of the plan and of `runTalks`, and `metric-failed`, with the run in which it happened
 */
export function playRuns(plan: Plan, { from, to }: Span): Float64Array {
  const parts: Float64Array[] = [];
  for (let index = from; index < to;) {
    const replicate = index % plan.replicates;
    const count = Math.min(plan.replicates - replicate, to - index);
    parts.push(playCell(plan.cellAt((index - replicate) / plan.replicates), replicate, replicate + count));
    index += count;
  }
  return joined(parts);
}

/**
 * Plays the runs of a batch, one after the other, in this process.
 *
 * @throws SixPartyError `invalid-option`, `invalid-scenario`, `unknown-name` (metrics), `metric-failed`, and those of
 *   `runTalks`, with the run in which it happened
 */
export function playBatch(batch: Batch): BatchResult {
  needBatch(batch);
  const { from, to } = batch;
  return { from, to, values: playRuns(ensemblePlan(batch), batch) };
}

function playCell({ scenario, seed, metrics }: Cell, from: number, to: number): Float64Array {
  const frozen = frozenScenario(scenario);
  const width = columnCount(metrics);
  const values = new Float64Array((to - from) * width);
  for (let run = from; run < to; run++) {
    const own = runSeed(seed, run);
    try {
      writeColumns(metrics, runTalks(frozen, { seed: own }), values, (run - from) * width);
    } catch (error) {
      throw inRun(run, own, error);
    }
  }
  return values;
}

/** The same error, with the seed that plays the run again alone. */
function inRun(run: number, seed: string, cause: unknown): unknown {
  const { code, issues, message } = cause as SixPartyError;
  if (code !== 'agent-failed' && code !== 'illegal-move' && code !== 'metric-failed') return cause;
  const head = `Run ${run} (seed "${seed}"): ${message.split('\n')[0]!}`;
  const error = new SixPartyError(code, head, issues);
  error.cause = (cause as SixPartyError).cause ?? cause;
  return error;
}
