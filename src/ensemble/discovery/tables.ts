import type { FactorValue, OutcomeTable } from '../../analysis/index.js';
import { problem, refuse, SixPartyError } from '../../input/index.js';
import type { Cell } from '../fold/Column.js';
import { rowsOf } from '../sweep/merge/linesOf.js';
import { needRuns, type RunSource } from '../sweep/merge/openRuns.js';
import { readOutcome, readValue, type OutcomeOf, type RunOutcome } from './outcome.js';

/** A sweep as a table for `prim`, `outcomeTree` and `featureScores`. */
export interface RunsTable {
  /** A row is a run, or a pair of runs; a group is a point of the design. */
  readonly table: OutcomeTable;
  /** What happens, or does not, in short words: `realisedGain.US > 0.1`. */
  readonly label: string;
  /** Runs, or pairs, that have no such value: they are not in the table. */
  readonly missing: number;
}

/** The factor that tells policies apart, where runs of several are in one table. No factor of an experiment has its name. */
const POLICY = 'policy';

type Row = Readonly<Record<string, Cell>>;

/**
 * Makes a table of the runs of a sweep: their factors, and whether something happened. Of several policies without
 * `policy` the name of the policy is a factor. With `policy` and `over` a row is a pair of runs of one point and seed, and
 * what happens is that the one does better.
 *
 * @throws SixPartyError `unknown-name` (a metric, policy or category), `invalid-option`, also if it always happens, or
 *   never, or if nothing is varied; `invalid-file`
 */
export async function tableOfRuns(source: RunSource, outcome: RunOutcome): Promise<RunsTable> {
  needRuns(source);
  const { header } = source;
  const read = readOutcome(header, outcome);
  const policies = Object.keys(header.scenarios);
  const parameters = header.columns.filter(({ of }) => of === 'parameter');
  const isPooled = outcome.policy === undefined && policies.length > 1;
  if (parameters.length === 0 && !isPooled) throw nothingVaried();
  const columns = Object.fromEntries(parameters.map(({ source: name }) => [name!, [] as FactorValue[]]));
  const names: string[] = [];
  const [happened, groups]: [boolean[], number[]] = [[], []];
  let missing = 0;
  for await (const [row, other] of rowsOrPairs(source, outcome)) {
    const happens = read.happens(row, other);
    if (happens === undefined) {
      missing += 1;
      continue;
    }
    happened.push(happens);
    groups.push(row['point'] as number);
    names.push(row[POLICY] as string);
    for (const { name, source: factor } of parameters) columns[factor!]!.push(row[name] as FactorValue);
  }
  const yes = happened.filter(Boolean).length;
  if (yes === 0 || yes === happened.length) {
    throw nothingToTell(read, yes > 0, happened.length, outcome.over !== undefined);
  }
  const factors = { ...(isPooled && { [POLICY]: names }), ...columns };
  return { table: { factors, outcome: happened, groups }, label: read.label, missing };
}

/** Runs one by one, or in pairs of one point and replicate. */
async function* rowsOrPairs(
  source: RunSource,
  { policy, over }: RunOutcome,
): AsyncGenerator<readonly [Row, Row | undefined], void, void> {
  const { points, replicates, scenarios } = source.header;
  const policies = Object.keys(scenarios);
  const [own, other] = [policy, over].map((name) => policies.indexOf(name ?? ''));
  for (let point = 0; point < points; point++) {
    const cells = await Promise.all(
      policies.map(async (_, at) => {
        if (own! >= 0 && at !== own && at !== other) return [];
        const from = (point * policies.length + at) * replicates;
        return await rowsIn(source, from, from + replicates);
      }),
    );
    if (other! < 0) for (const row of cells.flat()) yield [row, undefined];
    else {
      const beside = new Map(cells[other!]!.map((row) => [row['replicate'], row]));
      for (const row of cells[own!]!) {
        const pair = beside.get(row['replicate']!);
        if (pair) yield [row, pair];
      }
    }
  }
}

async function rowsIn(source: RunSource, from: number, to: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const more of rowsOf(source, { from, to })) rows.push(...more);
  return rows;
}

/** A sweep as values for `robustness`. */
export interface PointValues {
  /** By policy: the mean over the runs at each point; of a yes or no, and of a category, the share of the runs. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** The points of which they are. */
  readonly points: readonly number[];
  /** Points at which some policy has no run with a value: they are not in it. */
  readonly missing: number;
}

/**
 * Makes values by policy and point of the runs of a sweep. Of a time it is the mean of how long it was watched for until it
 * happened, at most to the end.
 *
 * @param outcome - its metric, and `is` of a category; the rest does not matter
 * @throws SixPartyError `unknown-name`, `invalid-option`, also if no point has a value under all policies; `invalid-file`
 */
export async function valuesOfRuns(
  source: RunSource,
  outcome: Pick<RunOutcome, 'outcome' | 'is'>,
): Promise<PointValues> {
  needRuns(source);
  const value = readValue(source.header, outcome);
  const policies = Object.keys(source.header.scenarios);
  const sums = policies.map(() => new Map<number, { sum: number; count: number }>());
  for await (const [row] of rowsOrPairs(source, { outcome: outcome.outcome })) {
    const said = value(row);
    if (said === undefined) continue;
    const own = sums[policies.indexOf(row[POLICY] as string)]!;
    const { sum, count } = own.get(row['point'] as number) ?? { sum: 0, count: 0 };
    own.set(row['point'] as number, { sum: sum + said, count: count + 1 });
  }
  const all = Array.from({ length: source.header.points }, (_, point) => point);
  const points = all.filter((point) => sums.every((own) => own.has(point)));
  refuse('invalid-option', 'There is nothing to compare.', [
    points.length > 0
      ? undefined
      : problem('outcome', 'missing', 'a point at which every policy has a value', undefined, {
          message: `No point has a run with ${outcome.outcome} under every policy.`,
        }),
  ]);
  const meanAt = (own: (typeof sums)[number], point: number): number => {
    const { sum, count } = own.get(point)!;
    return sum / count;
  };
  const values = Object.fromEntries(
    policies.map((policy, at) => [policy, points.map((point) => meanAt(sums[at]!, point))]),
  );
  return { values, points, missing: all.length - points.length };
}

function nothingVaried(): SixPartyError {
  const hint = 'Give the experiment factors, or leave out the policy if it has several.';
  return new SixPartyError('invalid-option', 'There is nothing by which runs could be told apart.', [
    problem('outcome', 'missing', 'a sweep with factors', undefined, {
      message: 'Nothing is varied in these runs.',
      hint,
    }),
  ]);
}

function nothingToTell(
  { label, hint }: OutcomeOf,
  isAlways: boolean,
  rows: number,
  arePairs: boolean,
): SixPartyError {
  const what = arePairs ? 'pairs of runs' : 'runs';
  const count = isAlways ? `in all of the ${rows} ${what}` : `in none of the ${rows} ${what}`;
  const message = rows === 0 ? `No run has a value of ${label}.` : `${label} happens ${count}.`;
  return new SixPartyError('invalid-option', 'There is nothing to discover.', [
    problem('outcome', 'inconsistent', 'what happens in some runs and not in others', undefined, {
      message,
      received: count,
      hint: hint(),
    }),
  ]);
}
