import { problem, quoted, refuse } from '../../../input/index.js';
import { scenarioHash } from '../../../scenario/index.js';
import { version } from '../../../talks/index.js';
import { experimentHash, type Experiment, type Factor } from '../../experiment/experiment.js';
import { metricColumns, type Column, type ColumnType } from '../../fold/columns.js';
import { chosenMetrics } from '../../../analysis/index.js';

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

/**
 * Returns the header of the rows of an experiment.
 *
 * @throws SixPartyError `unknown-name` (metrics), `invalid-option` if two columns would have one name
 */
export function headerOf(experiment: Experiment): RunsHeader {
  const { name, policies, seed, paired, points, replicates, total, until } = experiment;
  return {
    format: 'six-party-runs/1',
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
      return { name: plain(factor.name), type: typeOf(factor, listed), of: 'parameter', source: factor.name };
    }),
    ...chosenMetrics(policies[0]!.scenario, metrics).flatMap((metric) =>
      metricColumns(metric, plain(metric.name)),
    ),
  ];
  refuseTwins(columns);
  return columns;
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_');
}

function typeOf({ levels }: Factor, listed: readonly unknown[] | undefined): ColumnType {
  if (listed === undefined && levels.kind === 'range') return 'number';
  const values = listed ?? (levels.kind === 'list' ? levels.values : []);
  const types = new Set(values.map((value) => typeof value));
  if (types.size !== 1) return 'level';
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
