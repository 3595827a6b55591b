import { openFold } from '../../fold/openFold.js';
import type { Metric } from '../../metrics/Metric.js';
import { linesOf } from '../merge/linesOf.js';
import type { RunSource } from '../merge/RunSource.js';
import { joined } from '../play/playRuns.js';
import type { Span } from '../play/Span.js';
import type { Cell, Column } from '../rows/Column.js';
import { valuesOf } from '../rows/valuesOf.js';
import { openDifference } from './openDifference.js';
import type { PolicyDifference, SweepSummary } from './SweepSummary.js';

/**
 * Sums up all runs of an experiment, per policy, and compares every policy with the first on the same seeds. Reads
 * the rows as they lie there, in order, twice at most; its size does not depend on the number of runs.
 */
export async function summarizeRuns(source: RunSource): Promise<SweepSummary> {
  const { name, experiment, version, seed, points, scenarios, paired, until, columns } = source.header;
  const measured = columns.filter(({ of }) => of === 'metric');
  const metrics = measured.flatMap((column) => metricOf(column) ?? []);
  const names = Object.keys(scenarios);
  const folds = new Map(names.map((policy) => [policy, openFold(metrics)]));
  for await (const lines of linesOf(source)) {
    const rows = lines.map((line) => JSON.parse(line) as Record<string, Cell>);
    for (let from = 0, to = 1; from < rows.length; from = to) {
      const policy = rows[from]!['policy'] as string;
      while (to < rows.length && rows[to]!['policy'] === policy) to += 1;
      const values = joined(rows.slice(from, to).map((row) => valuesOf(measured, row)));
      folds.get(policy)!.add({ from, to, values });
    }
  }
  const policies = names.map((policy) => {
    const fold = folds.get(policy)!;
    return { policy, runs: fold.runs, metrics: fold.summary() };
  });
  const differences = paired && names.length > 1 ? await differencesOf(source, names, measured) : [];
  const runs = policies.reduce((sum, policy) => sum + policy.runs, 0);
  return { name, experiment, version, seed, points, runs, ...(until && { until }), policies, differences };
}

async function differencesOf(
  source: RunSource,
  [from, ...others]: readonly string[],
  measured: readonly Column[],
): Promise<PolicyDifference[]> {
  const { points, replicates } = source.header;
  const compared = measured.filter(({ kind }) => kind === 'yesNo' || kind === 'number');
  const tallies = others.map(() => compared.map(({ kind }) => openDifference(kind as 'yesNo' | 'number')));
  const cells = others.length + 1;
  for (let point = 0; point < points; point++) {
    const [base, ...rest] = Array.from({ length: cells }, (_, cell) => {
      const from = (point * cells + cell) * replicates;
      return rowsIn(source, { from, to: from + replicates });
    });
    for await (const row of base!) {
      const first = valuesOf(compared, row);
      for (const [place, rows] of rest.entries()) {
        const next = await rows.next();
        if (next.done) continue;
        const other = valuesOf(compared, next.value);
        tallies[place]!.forEach((tally, metric) => tally.add(first[metric]!, other[metric]!));
      }
    }
  }
  return others.map((policy, place) => ({
    policy,
    from: from!,
    metrics: Object.fromEntries(
      compared.map(({ source: metric }, at) => [metric!, tallies[place]![at]!.summary()]),
    ),
  }));
}

async function* rowsIn(source: RunSource, span: Span): AsyncGenerator<Record<string, Cell>, void, void> {
  for await (const lines of linesOf(source, span)) {
    for (const line of lines) yield JSON.parse(line) as Record<string, Cell>;
  }
}

/** What gathers values needs to know of a metric; it measures nothing. */
function metricOf({ source, kind, unit = '', categories = [] }: Column): Metric | undefined {
  const named = { name: source!, label: source!, unit, categories };
  const of = (): never => {
    throw new Error('The runs were measured already.');
  };
  return kind && ({ ...named, kind, of } as Metric);
}
