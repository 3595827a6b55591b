import { SixPartyError } from '../../../scenario/index.js';
import type { Experiment, Factor } from '../../experiment/index.js';
import { chosenMetrics } from '../../metrics/chosenMetrics.js';
import type { Metric } from '../../metrics/Metric.js';
import type { Column, ColumnType } from './Column.js';

/**
 * Columns of the rows of an experiment: the run, its parameters, its metrics. Dots and dashes are written as `_`,
 * which every database takes without quotes: `level_rollback`. For its sake the index of a run is `run`, too.
 *
 * @throws SixPartyError `unknown-name` (metrics), `invalid-option` if two columns would have one name
 */
export function columnsOf(experiment: Experiment): readonly Column[] {
  const { policies, factors, design, metrics } = experiment;
  const columns: Column[] = [
    { name: 'run', type: 'integer', of: 'run' },
    { name: 'policy', type: 'text', of: 'run' },
    { name: 'point', type: 'integer', of: 'run' },
    { name: 'replicate', type: 'integer', of: 'run' },
    { name: 'seed', type: 'text', of: 'run' },
    ...factors.map((factor, place): Column => {
      const listed = design.kind === 'list' ? design.table.map((point) => point[place]!) : undefined;
      return { name: plain(factor.name), type: typeOf(factor, listed), of: 'parameter', source: factor.name };
    }),
    ...chosenMetrics(policies[0]!.scenario, metrics).flatMap(ofMetric),
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

function ofMetric(metric: Metric): Column[] {
  const [name, of, source] = [plain(metric.name), 'metric', metric.name] as const;
  switch (metric.kind) {
    case 'yesNo':
      return [{ name, type: 'boolean', of, source, kind: 'yesNo' }];
    case 'number':
      return [{ name, type: 'number', of, source, kind: 'number', unit: metric.unit }];
    case 'time':
      return [
        { name, type: 'number', of, source, kind: 'time', unit: metric.unit },
        { name: `${name}_observed`, type: 'boolean', of, source },
      ];
    case 'category':
      return [{ name, type: 'text', of, source, kind: 'category', categories: metric.categories }];
  }
}

function refuseTwins(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name);
  const twins = columns.filter(({ name }, place) => names.indexOf(name) < place);
  if (twins.length === 0) return;
  throw new SixPartyError(
    'invalid-option',
    'The rows of this experiment cannot be told apart.',
    twins.map(({ name, source = name }) => ({
      path: source,
      code: 'duplicate',
      expected: 'a column of its own',
      received: `a second column '${name}'`,
      message: `There would be two columns '${name}'.`,
      hint: 'Give the factor a name of its own and its paths.',
    })),
  );
}
