import { problem, quoted, refuse } from '../../../input/index.js';
import { scenarioHash } from '../../../scenario/index.js';
import { version } from '../../../talks/index.js';
import {
  experimentHash,
  type Experiment,
  type Factor,
  type FactorLevels,
  type Level,
} from '../../experiment/experiment.js';
import { levelOf } from '../../experiment/points.js';
import { CHANCE, hasChance } from '../../fold/chance.js';
import type { Column, ColumnType } from '../../fold/Column.js';
import { metricColumns } from '../../fold/columns.js';
import { chosenMetrics } from '../../../analysis/index.js';

/** What the rows of an experiment are: it stands beside a file of runs. The same for every shard. */
export interface RunsHeader {
  /** Names this format and its version. */
  readonly format: 'six-party-runs/2';
  /** Name of the experiment. */
  readonly name: string;
  /** Hash of the experiment. */
  readonly experiment: string;
  /** Hash of the scenario of each policy, before a factor is set, by its name; in the order of the experiment. */
  readonly scenarios: Readonly<Record<string, string>>;
  /** What the seeds of the runs are made of. */
  readonly seed: string;
  /** Whether all policies play the same point and replicate with the same seed. */
  readonly paired: boolean;
  /** Version of the library. */
  readonly version: string;
  /** Points of the design. */
  readonly points: number;
  /** Runs per policy and point at most. */
  readonly replicates: number;
  /** Runs that were asked for; with `until` there may be fewer. */
  readonly total: number;
  /** When a policy at a point has been played often enough. Default: after all replicates. */
  readonly until?: NonNullable<Experiment['until']>;
  /** What each value of a row is, in order. */
  readonly columns: readonly Column[];
}

/**
 * Returns the header of the rows of an experiment.
 *
 * @throws SixPartyError `unknown-name` (metrics), `invalid-option` if two columns would have one name
 */
export function headerOf(experiment: Experiment): RunsHeader {
  const { name, policies, seed, paired, points, replicates, total, until } = experiment;
  return {
    format: 'six-party-runs/2',
    name,
    experiment: experimentHash(experiment),
    scenarios: Object.fromEntries(policies.map((policy) => [policy.name, scenarioHash(policy.scenario)])),
    seed,
    paired,
    version,
    points,
    replicates,
    total,
    ...(until && { until }),
    columns: columnsOf(experiment),
  };
}

/**
 * Returns the columns of the rows of an experiment: the run, its parameters, its metrics. Dots and dashes are written as `_`,
 * which every database takes without quotes: `level_rollback`. For its sake the index of a run is `run`, too.
 */
function columnsOf(experiment: Experiment): readonly Column[] {
  const { policies, factors, design, metrics } = experiment;
  const columns: Column[] = [
    { name: 'run', type: 'integer', of: 'run' },
    { name: 'policy', type: 'text', of: 'run' },
    { name: 'point', type: 'integer', of: 'run' },
    { name: 'replicate', type: 'integer', of: 'run' },
    { name: 'seed', type: 'text', of: 'run' },
    ...factors.map((factor, index): Column => {
      const listed = design.kind === 'list' ? design.table.map((point) => point[index]!) : undefined;
      const levels = levelsOf(factor, design, index);
      const type = typeOf(factor, listed);
      return { name: plain(factor.name), type, of: 'parameter', source: factor.name, ...levels };
    }),
    ...chosenMetrics(policies[0]!.scenario, metrics).flatMap((metric) =>
      metricColumns(metric, plain(metric.name)),
    ),
    ...(hasChance(metrics) ? [] : [{ name: CHANCE, type: 'boolean', of: 'run' } as const]),
  ];
  refuseTwins(columns);
  return columns;
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_');
}

/** Returns the columns that are played: those of metrics, and whether anything was left to chance, which is the last. */
export function playedColumns({ columns }: Pick<RunsHeader, 'columns'>): readonly Column[] {
  return columns.filter(({ of, name }) => of === 'metric' || name === CHANCE);
}

/** More levels than this are told by their ends only, if they are numbers. */
const MOST_LEVELS = 12;

/** Returns the levels that a factor takes in a design, if they are few, or the ends of its range. */
function levelsOf(
  { levels }: Factor,
  design: Experiment['design'],
  column: number,
): Pick<Column, 'levels' | 'range'> {
  const values = valuesOf(levels, design, column);
  if (values !== undefined && values.length <= MOST_LEVELS) return { levels: values };
  if (levels.kind === 'range') return { range: { least: levels.min, most: levels.max } };
  const numbers = (values ?? []).filter((value) => typeof value === 'number');
  if (numbers.length === 0 || numbers.length < values!.length) return {};
  const [least, most] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  return { range: { least, most } };
}

function valuesOf(levels: FactorLevels, design: Experiment['design'], column: number): Level[] | undefined {
  if (design.kind === 'list') return [...new Set(design.table.map((point) => point[column]!))];
  if (levels.kind === 'list') return [...levels.values];
  if (design.kind !== 'factorial') return undefined;
  const count = design.levels[column]!;
  return Array.from({ length: count }, (_, index) => levelOf(levels, index, count));
}

function typeOf({ levels }: Factor, listed: readonly unknown[] | undefined): ColumnType {
  if (listed === undefined && levels.kind === 'range') return 'number';
  const values = listed ?? (levels.kind === 'list' ? levels.values : []);
  const types = new Set(values.map((value) => typeof value));
  if (types.size !== 1) return 'level';
  if (values.every((value) => Number.isSafeInteger(value))) return 'integer';
  return types.has('number') ? 'number' : types.has('boolean') ? 'boolean' : 'text';
}

function refuseTwins(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name);
  const twins = columns.filter(({ name }, index) => names.indexOf(name) < index);
  refuse(
    'invalid-option',
    'The rows of this experiment cannot be told apart.',
    twins.map(({ name, source = name }) =>
      problem(source, 'duplicate', 'a column of its own', name, {
        received: `a second column ${quoted(name)}`,
        message: `There would be two columns ${quoted(name)}.`,
        hint: 'Give the factor a name of its own and its paths.',
      }),
    ),
  );
}
