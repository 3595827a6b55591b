import type { MetricRange } from '../../analysis/index.js';

/** A column of the rows. */
export interface Column {
  /** Unique among the columns: `rounds`, `level.rollback`. */
  readonly name: string;
  /** What stands in it; numbers and categories may be null where a run has none. */
  readonly type: ColumnType;
  /** Whether it says which run it is, what was set, or what was measured. */
  readonly of: 'run' | 'parameter' | 'metric';
  /** The factor or metric, as the experiment names it. */
  readonly source?: string;
  /** Of a metric. A time has a second column, `…_observed`, which has no kind. */
  readonly kind?: 'yesNo' | 'number' | 'time' | 'category';
  /** Of a number with a unit. */
  readonly unit?: string;
  /** Of a number: what it can be at all. Of a factor that is a range: its ends. */
  readonly range?: MetricRange;
  /** Of a factor: its levels, if they are listed. */
  readonly levels?: readonly (number | string | boolean)[];
  /** All texts that there can be, in order. */
  readonly categories?: readonly string[];
}

/** `level`: of a factor that mixes numbers, texts, true and false. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'text' | 'level';

/** What stands in a column of a row. */
export type Cell = string | number | boolean | null;
