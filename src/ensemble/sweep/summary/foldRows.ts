import type { MetricInfo } from '../../../analysis/index.js';
import type { Cell, Column } from '../../fold/Column.js';
import { metricOf } from '../../fold/columns.js';
import { CHANCE } from '../../fold/chance.js';
import { openFold, type Fold } from '../../fold/openFold.js';
import { joined } from '../../fold/runs.js';
import { rowsOf } from '../merge/linesOf.js';
import type { RunSource } from '../merge/openRuns.js';
import { playedColumns } from '../rows/header.js';
import { valuesOf } from '../rows/rowsText.js';
import type { FactorSummary, PointSummary, PolicySummary } from '../../results.js';
import { groupOf, levelGroups } from './factorLevels.js';

/** What all rows say. */
export interface FoldedRows {
  /** Whether anything in any run was left to chance. */
  readonly chance: boolean;
  readonly policies: readonly PolicySummary[];
  readonly byPoint: readonly PointSummary[];
  readonly factors: readonly FactorSummary[];
}

/** Points that are told one by one. */
export const MOST_POINTS = 100;

/** Folds of each policy. */
type Folds = ReadonlyMap<string, Fold>;

/** Reads all rows once, in order, and sums them up: per policy, point by point, and level by level of each factor. */
export async function foldRows(source: RunSource): Promise<FoldedRows> {
  const { points, scenarios, columns } = source.header;
  const played = playedColumns(source.header);
  const metrics = played.flatMap((column) => infoOf(column) ?? []);
  const names = Object.keys(scenarios);
  const folds = (): Folds => new Map(names.map((name) => [name, openFold(metrics)]));
  const all = folds();
  const factors = columns
    .filter(({ of }) => of === 'parameter')
    .map((column) => ({ column, groups: levelGroups(column).map((group) => ({ group, folds: folds() })) }));
  const told = points > 1 && points <= MOST_POINTS ? points : 0;
  const byPoint = Array.from({ length: told }, () => ({ folds: folds(), parameters: {} }));
  let open: { readonly key: string; readonly into: readonly Fold[] } | undefined;

  const foldsFor = (policy: string, point: number, row: Readonly<Record<string, Cell>>): Fold[] => {
    const ofLevels = factors.flatMap(({ column, groups }) => {
      const which = groupOf(
        groups.map(({ group }) => group),
        row[column.name]!,
      );
      return which < 0 ? [] : [groups[which]!.folds];
    });
    const here = byPoint[point];
    if (here)
      here.parameters = Object.fromEntries(factors.map(({ column }) => [column.source!, row[column.name]!]));
    return [all, ...(here ? [here.folds] : []), ...ofLevels].map((of) => of.get(policy)!);
  };

  for await (const rows of rowsOf(source)) {
    for (let from = 0, to = 1; from < rows.length; from = to) {
      const { policy, point } = rows[from]! as { policy: string; point: number };
      while (to < rows.length && rows[to]!['policy'] === policy && rows[to]!['point'] === point) to += 1;
      const key = `${point}/${policy}`;
      if (open?.key !== key) {
        open?.into.forEach((fold) => fold.endPoint());
        open = { key, into: foldsFor(policy, point, rows[from]!) };
      }
      const values = joined(rows.slice(from, to).map((row) => valuesOf(played, row)));
      for (const fold of open.into) fold.add({ from, to, values });
    }
  }
  const asked = new Set(columns.filter(({ of }) => of === 'metric').map(({ source: name }) => name));
  const summariesOf = (of: Folds): PolicySummary[] =>
    [...of].map(([policy, fold]) => {
      const summary = Object.entries(fold.summary()).filter(([name]) => asked.has(name));
      return { policy, runs: fold.runs, metrics: Object.fromEntries(summary) };
    });
  return {
    policies: summariesOf(all),
    chance: [...all.values()].some(({ chance }) => chance),
    byPoint: byPoint.map((of, point) => ({
      point,
      parameters: of.parameters,
      policies: summariesOf(of.folds),
    })),
    factors: factors.flatMap(({ column, groups }) =>
      groups.length === 0
        ? []
        : [
            {
              factor: column.source!,
              levels: groups.map(({ group, folds: of }) => ({ ...group, policies: summariesOf(of) })),
            },
          ],
    ),
  };
}

/** The metric of a column; of that which tells of chance too, if it was not asked for. */
function infoOf(column: Column): MetricInfo | undefined {
  return column.name === CHANCE && column.of === 'run' ? { kind: 'yesNo', name: CHANCE } : metricOf(column);
}
