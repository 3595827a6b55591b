import type { MetricInfo } from '../../analysis/index.js';
import { anObject, checkOptions, number, SHARE, type OptionRules } from '../../input/index.js';
import { CHANCE } from './chance.js';
import { columnCount, firstColumns, tallyOf } from './columns.js';
import type { MetricSummary } from './MetricSummary.js';
import { needResult, type BatchResult } from './runs.js';

/** Settings of {@link openFold}. */
export interface FoldOptions {
  /** Shares of the quantiles wanted per metric that is a number; its numbers are then kept. Default: none. */
  readonly quantiles?: Readonly<Record<string, readonly number[]>>;
  /** 1 − confidence of the intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** Gathers results; its size does not depend on the number of runs, unless quantiles are wanted. */
export interface Fold {
  /** Runs so far. */
  readonly runs: number;
  /** Adds a result. In order of the runs, it gives the same summaries however the runs were cut into batches. */
  add(result: Pick<BatchResult, 'values' | 'from' | 'to'>): void;
  /** Ends a point of a design: what is added next is of another, and what differs between them is no chance. */
  endPoint(): void;
  /** Whether anything so far was left to chance; true where `chance` is none of the metrics, and it is not known. */
  readonly chance: boolean;
  /** What all runs so far say, per metric. Ends the point. */
  summary(): Readonly<Record<string, MetricSummary>>;
}

const rules: OptionRules<keyof FoldOptions> = {
  quantiles: anObject('a list of shares per metric'),
  alpha: number(SHARE),
};

/**
 * Begins to gather the results of some metrics.
 *
 * @throws SixPartyError `invalid-option`
 */
export function openFold(metrics: readonly MetricInfo[], options: FoldOptions = {}): Fold {
  const width = columnCount(metrics);
  checkOptions(options, rules);
  const { quantiles = {}, alpha = 0.05 } = options;
  const tallies = metrics.map((metric) => tallyOf(metric, { shares: quantiles[metric.name] ?? [], alpha }));
  const columns = firstColumns(metrics);
  const chanceAt = metrics.findIndex(({ name, kind }) => name === CHANCE && kind === 'yesNo');
  let runs = 0;
  // Of the point that is open.
  let [pointRuns, pointChance] = [0, false];
  let chance = chanceAt < 0;
  const endPoint = (): void => {
    if (pointRuns === 0) return;
    const isFixed = chanceAt >= 0 && !pointChance;
    chance ||= !isFixed;
    for (const tally of tallies) tally.endPoint(isFixed);
    [pointRuns, pointChance] = [0, false];
  };
  return {
    get runs() {
      return runs;
    },
    add(result) {
      needResult(result);
      const { values, from, to } = result;
      runs += to - from;
      pointRuns += to - from;
      if (chanceAt >= 0 && !pointChance) {
        for (let at = columns[chanceAt]!; at < values.length; at += width) pointChance ||= values[at] === 1;
      }
      tallies.forEach((tally, index) => tally.add(values, width, columns[index]!));
    },
    endPoint,
    get chance() {
      return chance || pointChance;
    },
    summary() {
      endPoint();
      return Object.fromEntries(metrics.map(({ name }, index) => [name, tallies[index]!.summary()] as const));
    },
  };
}
