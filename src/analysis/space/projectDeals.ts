import {
  argumentProblem,
  checkOptions,
  GAIN_TOLERANCE,
  oneOf,
  problem,
  refuse,
  whole,
} from '../../input/index.js';
import type { OptionRules } from '../../input/index.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { checkSize } from './analyzeDeals.js';
import { dealNumbered, dealTablesOf, forEachDeal, type DealTables } from './dealTables.js';

/** Options of {@link projectDeals}. */
export interface ProjectOptions {
  /** Cells along each side, 2 to 200. Default 48. */
  readonly cells?: number;
  /** Most deals that are looked at, as of `analyzeDeals`. Default 10,000,000. */
  readonly most?: number;
}

/** All deals in the gains of two parties: plain JSON. */
export interface DealProjection {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Party ids. */
  readonly parties: readonly [string, string];
  /** All deals of the scenario. */
  readonly deals: number;
  /** Deals from which no party loses, those that are not shown among them. */
  readonly individuallyRational: number;
  /** Smallest and greatest gain per party of the two. */
  readonly spans: readonly [readonly [number, number], readonly [number, number]];
  /** Cells along each side; they divide the spans. */
  readonly cells: number;
  /** Deals per cell, row by row from the least gain of the second party, each from the least gain of the first. */
  readonly counts: readonly number[];
  /** Of them the individually rational ones. */
  readonly rational: readonly number[];
  /** Deals than which no other is better for one of the two and as good for the other, by the gain of the first. */
  readonly frontier: readonly ProjectedDeal[];
}

/** A deal on the frontier of two parties: one of those with its gains. */
export interface ProjectedDeal {
  /** An option per issue, in issue order. */
  readonly deal: Deal;
  /** To nine decimals. */
  readonly gains: readonly [number, number];
}

const rules: OptionRules<keyof ProjectOptions> = { cells: whole(2, 200), most: whole(1, 2 ** 32 - 1) };

/**
 * Counts all deals that the rules of a scenario allow at the start by what they are worth to two of its parties, as they stand at the start (see
 * `analyzeDeals`), and finds the frontier of the two: what a picture of the deal space is made of.
 *
 * @param parties - two ids
 * @throws SixPartyError `invalid-scenario`; `invalid-option` if these are not two of its parties, or there are more
 *   deals than `options.most`
 */
export function projectDeals(
  scenario: Scenario,
  parties: readonly [string, string],
  options: ProjectOptions = {},
): DealProjection {
  const { ids } = rulebookOf(scenario);
  const message = 'The deals cannot be projected.';
  const isPair = Array.isArray(parties) && parties.length === 2 && parties[0] !== parties[1];
  refuse('invalid-option', message, [
    isPair ? undefined : problem('parties', 'wrong-length', 'the ids of two parties', parties),
    ...(isPair ? parties.map((id, k) => argumentProblem(`parties[${k}]`, id, oneOf(ids, 'a party'))) : []),
  ]);
  checkOptions(options, rules, [], message);
  const { cells = 48, most } = options;
  checkSize(
    scenario.issues.map((issue) => issue.options.length),
    most === undefined ? {} : { most },
  );
  const tables = dealTablesOf(scenario);
  const pair = [ids.indexOf(parties[0]), ids.indexOf(parties[1])] as const;
  const { spans, frontier } = edgeOf(tables, pair);
  const counts = new Array<number>(cells * cells).fill(0);
  const rational = [...counts];
  let individuallyRational = 0;
  const [first, second] = spans.map(([least, greatest]) => {
    const scale = greatest > least ? cells / (greatest - least) : 0;
    return (gain: number): number => Math.min(cells - 1, Math.floor((gain - least) * scale));
  }) as [(gain: number) => number, (gain: number) => number];
  forEachDeal(tables, (_, gains) => {
    const cell = second(gains[pair[1]]!) * cells + first(gains[pair[0]]!);
    counts[cell]! += 1;
    if (!gains.every((gain) => gain >= -GAIN_TOLERANCE)) return;
    rational[cell]! += 1;
    individuallyRational += 1;
  });
  const { name } = scenario;
  const { deals } = tables;
  return { scenario: name, parties, deals, individuallyRational, spans, cells, counts, rational, frontier };
}

const GRID = 1e9;

/** The smallest and greatest gains of two parties, and their frontier, which is kept by the gain of the first. */
function edgeOf(
  tables: DealTables,
  [first, second]: readonly [number, number],
): Pick<DealProjection, 'spans' | 'frontier'> {
  let [low, high, lowest, highest] = [Infinity, -Infinity, Infinity, -Infinity];
  let edge: { readonly a: number; readonly b: number; readonly index: number }[] = [];
  forEachDeal(tables, (index, gains) => {
    const [x, y] = [gains[first]!, gains[second]!];
    [low, high] = [Math.min(low, x), Math.max(high, x)];
    [lowest, highest] = [Math.min(lowest, y), Math.max(highest, y)];
    const [a, b] = [Math.round(x * GRID), Math.round(y * GRID)];
    // The first one that is at least as good for the first party is the best of them for the second.
    let [from, to] = [0, edge.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (edge[middle]!.a < a) from = middle + 1;
      else to = middle;
    }
    const next = edge[from];
    if (next && next.b >= b) return;
    edge = [...edge.slice(0, from), { a, b, index }, ...edge.slice(from)].filter(
      (one) => one.index === index || one.a > a || one.b > b,
    );
  });
  if (low > high) [low, high, lowest, highest] = [0, 0, 0, 0];
  return {
    spans: [
      [low, high],
      [lowest, highest],
    ],
    frontier: edge.map(({ a, b, index }) => ({
      deal: dealNumbered(tables, index),
      gains: [a / GRID + 0, b / GRID + 0],
    })),
  };
}
