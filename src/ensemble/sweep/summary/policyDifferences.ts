import { holm } from '../../../analysis/index.js';
import { verdictOn } from '../../../history/index.js';
import { CHANCE } from '../../fold/chance.js';
import type { Cell, Column } from '../../fold/Column.js';
import { differenceOf } from '../../fold/columns.js';
import type { Span } from '../../fold/runs.js';
import type { PairExample, PolicyDifference } from '../../results.js';
import { rowsOf } from '../merge/linesOf.js';
import type { RunSource } from '../merge/openRuns.js';
import { valuesOf } from '../rows/rowsText.js';

type Row = Readonly<Record<string, Cell>>;

/** Compares every policy with the first one, over the replicates that both have, point by point. */
export async function policyDifferences(source: RunSource): Promise<PolicyDifference[]> {
  const { points, replicates, columns, scenarios } = source.header;
  const [from, ...others] = Object.keys(scenarios);
  const compared = columns.filter(
    ({ of, kind }) => of === 'metric' && kind !== undefined && differenceOf(kind) !== undefined,
  );
  const all = others.map((policy) => openPair(policy, from!, compared));
  const cells = others.length + 1;
  for (let point = 0; point < points; point++) {
    const [base, ...rest] = Array.from({ length: cells }, (_, cell) => {
      const start = (point * cells + cell) * replicates;
      return rowsIn(source, { from: start, to: start + replicates });
    });
    for await (const first of base!) {
      for (const [which, rows] of rest.entries()) {
        const next = await rows.next();
        if (!next.done) all[which]!.add(first, next.value);
      }
    }
    for (const pair of all) pair.endPoint();
  }
  return adjusted(
    all.map((pair) => {
      const found = pair.difference();
      const backtest = verdictOn(scenarios[from!]!, scenarios[found.policy]!);
      return backtest === undefined ? found : { ...found, backtest };
    }),
  );
}

interface PairFold {
  add(first: Row, other: Row): void;
  endPoint(): void;
  difference(): PolicyDifference;
}

function openPair(policy: string, from: string, compared: readonly Column[]): PairFold {
  const tallies = compared.map(({ kind }) => differenceOf(kind!)!);
  let isFixed = true;
  // A pair in which a yes or no differs says more than one in which any number does.
  let [example, ofAnswers]: (PairExample | undefined)[] = [];
  return {
    add(first, other) {
      const [a, b] = [valuesOf(compared, first), valuesOf(compared, other)];
      tallies.forEach((tally, metric) => tally.add(a[metric]!, b[metric]!));
      isFixed &&= first[CHANCE] === false && other[CHANCE] === false;
      if (ofAnswers) return;
      const differs = (at: number): boolean => !Object.is(a[at], b[at]);
      const answer = compared.findIndex(({ kind }, at) => kind === 'yesNo' && differs(at));
      if (answer >= 0) ofAnswers = exampleOf(compared[answer]!, first, other);
      else if (!example) {
        const metric = compared.findIndex((_, at) => differs(at));
        if (metric >= 0) example = exampleOf(compared[metric]!, first, other);
      }
    },
    endPoint() {
      for (const tally of tallies) tally.endPoint(isFixed);
      isFixed = true;
    },
    difference: () => ({
      policy,
      from,
      metrics: Object.fromEntries(
        compared.map(({ source }, at) => [source!, tallies[at]!.summary()] as const),
      ),
      ...((ofAnswers ?? example) && { example: (ofAnswers ?? example)! }),
    }),
  };
}

function exampleOf({ source }: Column, first: Row, other: Row): PairExample {
  const { point, replicate, seed } = first as { point: number; replicate: number; seed: string };
  return { metric: source!, point, replicate, seed, rows: [first['run'] as number, other['run'] as number] };
}

/** Adds to each p-value what it is worth beside all others of the table. */
function adjusted(differences: readonly PolicyDifference[]): PolicyDifference[] {
  const tested = differences.flatMap(({ metrics }) =>
    Object.values(metrics).flatMap((of) => of.pValue ?? []),
  );
  const all = holm(tested);
  let next = 0;
  return differences.map((of) => ({
    ...of,
    metrics: Object.fromEntries(
      Object.entries(of.metrics).map(([metric, difference]) => [
        metric,
        difference.pValue === undefined ? difference : { ...difference, adjusted: all[next++]! },
      ]),
    ),
  }));
}

async function* rowsIn(source: RunSource, span: Span): AsyncGenerator<Row, void, void> {
  for await (const rows of rowsOf(source, span)) yield* rows;
}
