import { differenceOf, metricOf, type Cell, type Column } from '../../fold/columns.js';
import { openFold } from '../../fold/openFold.js';
import { joined, type Span } from '../../fold/runs.js';
import type { PolicyDifference, SweepSummary } from '../../results.js';
import { linesOf } from '../merge/linesOf.js';
import { needRuns, type RunSource } from '../merge/openRuns.js';
import { valuesOf } from '../rows/rowsText.js';

/**
 * Sums up all runs of an experiment, per policy, and compares every policy with the first on the same seeds. Reads
 * the rows as they lie there, in order, twice at most; its size does not depend on the number of runs.
 *
 * @throws SixPartyError `invalid-option` if these are no runs; `invalid-file`
 */
export async function summarizeRuns(source: RunSource): Promise<SweepSummary> {
  needRuns(source);
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
  const compared = measured.filter(({ kind }) => kind !== undefined && differenceOf(kind) !== undefined);
  const tallies = others.map(() => compared.map(({ kind }) => differenceOf(kind!)!));
  const cells = others.length + 1;
  for (let point = 0; point < points; point++) {
    const [base, ...rest] = Array.from({ length: cells }, (_, cell) => {
      const from = (point * cells + cell) * replicates;
      return rowsIn(source, { from, to: from + replicates });
    });
    for await (const row of base!) {
      const first = valuesOf(compared, row);
      for (const [which, rows] of rest.entries()) {
        const next = await rows.next();
        if (next.done) continue;
        const other = valuesOf(compared, next.value);
        tallies[which]!.forEach((tally, metric) => tally.add(first[metric]!, other[metric]!));
      }
    }
  }
  return others.map((policy, which) => ({
    policy,
    from: from!,
    metrics: Object.fromEntries(
      compared.map(({ source: metric }, at) => [metric!, tallies[which]![at]!.summary()]),
    ),
  }));
}

async function* rowsIn(source: RunSource, span: Span): AsyncGenerator<Record<string, Cell>, void, void> {
  for await (const lines of linesOf(source, span)) {
    for (const line of lines) yield JSON.parse(line) as Record<string, Cell>;
  }
}
