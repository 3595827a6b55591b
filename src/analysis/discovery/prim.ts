import {
  flag,
  number,
  oneOf,
  optionProblems,
  refuse,
  seed,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { quantiles } from '../statistics/quantiles.js';
import { findBox, type Found, type SearchSettings } from './findBox.js';
import { halvesOf } from './halves.js';
import {
  boxOf,
  codedTable,
  rowsIn,
  yesAmong,
  type Box,
  type CodedTable,
  type OutcomeTable,
} from './table.js';

/** Options of {@link prim}. */
export interface PrimOptions {
  /** Share of the rows in the box that each cut takes off, up to 0.5. Default 0.05. */
  readonly alpha?: number;
  /** Share of the rows searched that a box holds at least. Default 0.05. */
  readonly support?: number;
  /**
   * The best cut: the one that leaves the greatest density (the default, Friedman & Fisher 1999), or gains most density per
   * row that it takes away (`lenient`, Kwakkel & Jaxa-Rozen 2016), which is fairer to factors of many levels beside
   * factors of few.
   */
  readonly criterion?: 'density' | 'lenient';
  /** Whether slices are given back to the box chosen, as long as its density does not fall. Default `true`. */
  readonly pasting?: boolean;
  /**
   * Takes the first box of the trajectory with this density or more, or the densest if there is none. Default: the box that
   * agrees best with the outcome by Cohen's κ.
   */
  readonly density?: number;
  /** Restrictions with a greater quasi-p value are taken off, the greatest first; 1 keeps all. Default 0.05. */
  readonly quasiP?: number;
  /** Boxes at most, each found among the rows that those before leave. Default 1. */
  readonly boxes?: number;
  /** Halves of the groups in which each box is looked for again, 0 to 10,000. Default 40. */
  readonly resamples?: number;
  /** Seeds the halves. Default `"1"`. */
  readonly seed?: string;
}

/** How many rows a box holds, and what they say. */
export interface BoxCounts {
  /** Rows of the table that are in it. */
  readonly rows: number;
  /** Rows in it that say yes. */
  readonly yes: number;
  /** Share of all rows that say yes which are in it. */
  readonly coverage: number;
  /** Share of its rows that say yes. */
  readonly density: number;
  /** Share of all rows that are in it. */
  readonly mass: number;
}

/** A box on the way of cutting. */
export interface PrimStep extends BoxCounts {
  /** What the box asks at this step. */
  readonly box: Box;
  /** The factor that was cut; null of the first step, which holds all rows. */
  readonly cut: string | null;
}

/** A factor that a box restricts. */
export interface RestrictedFactor {
  /** Name of the factor. */
  readonly factor: string;
  /** How likely so many rows of the box would say yes without the restriction (Bryant & Lempert 2010). */
  readonly quasiP: number;
  /** Share of the halves in which the factor was restricted too; null without resamples. */
  readonly reproduced: number | null;
}

/** What boxes found in one half of the groups are worth in the other half, which was not searched. */
export interface HeldOut {
  /** Share of the halves in which a box was found; all else is of these. */
  readonly found: number;
  /** Share of the rows in these boxes that say yes; null if there were none. */
  readonly density: number | null;
  /** Between which densities the middle 90 % of the halves lie; null where fewer than 20 say one. */
  readonly densityLow: number | null;
  /** Upper end of it; null where fewer than 20 say one. */
  readonly densityHigh: number | null;
  /** Share of the rows that say yes which lay in them. */
  readonly coverage: number | null;
  /** Of all rows of these halves: what a box that tells nothing has. */
  readonly base: number | null;
}

/** A box that was found. */
export interface PrimBox extends BoxCounts {
  /** What it asks; nothing, if no restriction was left. */
  readonly box: Box;
  /** In the order of the factors. */
  readonly restricted: readonly RestrictedFactor[];
  /** Factors whose restriction was taken off for its quasi-p value, in this order. */
  readonly dropped: readonly string[];
  /** Step of the trajectory that was chosen, before slices were given back and restrictions taken off. */
  readonly step: number;
  /** The trade-off between coverage and density, step by step. */
  readonly trajectory: readonly PrimStep[];
  /** Null without resamples. */
  readonly heldOut: HeldOut | null;
}

/** What was found: plain JSON, the same for the same table and options. */
export interface PrimReport {
  /** Rows of the table. */
  readonly rows: number;
  /** Groups that the rows belong to; as many as rows where none were given. */
  readonly groups: number;
  /** Rows that say yes. */
  readonly yes: number;
  /** Share of the rows that say yes. */
  readonly base: number;
  /** In the order in which they were found: each without the rows of those before. Empty if nothing tells the rows apart. */
  readonly boxes: readonly PrimBox[];
  /** Of all boxes together. */
  readonly together: BoxCounts;
  /** What the halves were drawn from. */
  readonly seed: string;
}

const rules: OptionRules<keyof PrimOptions> = {
  alpha: number({ above: 0, most: 0.5 }),
  support: number({ above: 0, below: 1 }),
  criterion: oneOf(['density', 'lenient']),
  pasting: flag,
  density: number({ above: 0, most: 1 }),
  quasiP: number({ above: 0, most: 1 }),
  boxes: whole(1, 100),
  resamples: whole(0, 10_000),
  seed,
};

/**
 * Finds where an outcome happens, as a box: a range of some factors (the patient rule induction method of Friedman & Fisher
 * 1999, for scenarios as Bryant & Lempert 2010 use it). Small slices are cut off as long as density rises, one box of
 * the way is chosen, slices are given back, and restrictions that may be chance are taken off.
 *
 * Only the order of numbers counts: a factor in other units, or its logarithm, gives the same rows. The density of a box
 * is that of the rows in which it was searched, and so too high: `heldOut` says what such boxes have elsewhere.
 *
 * @throws SixPartyError `invalid-option`, also if all rows say yes, or none
 */
export function prim(table: OutcomeTable, options: PrimOptions = {}): PrimReport {
  const message = 'There is no box to be found.';
  refuse('invalid-option', message, optionProblems(options, rules));
  const { boxes: most = 1, resamples = 40, seed: name = '1' } = options;
  const { alpha = 0.05, support = 0.05, criterion = 'density' } = options;
  const { pasting = true, density, quasiP: limit = 0.05 } = options;
  const settings = { alpha, support, criterion, pasting, density, quasiP: limit };
  const whole = codedTable(table, message);
  const all = Uint32Array.from({ length: whole.rows }, (_, row) => row);
  const boxes: PrimBox[] = [];
  let rest = all;
  while (boxes.length < most) {
    const found = findBox(whole, rest, settings);
    const inside = rowsIn(whole, found.region, rest);
    if (inside.length === rest.length) break;
    const halves = searchHalves(whole, rest, settings, resamples, `${name}/box${boxes.length}`);
    boxes.push(told(whole, rest, found, inside, halves));
    const taken = new Set(inside);
    rest = rest.filter((row) => !taken.has(row));
  }
  const left = new Set(rest);
  const together = countsOf(whole, boxes.length === 0 ? all : all.filter((row) => !left.has(row)));
  const { rows, positives: yes, groupCount: groups } = whole;
  return { rows, groups, yes, base: yes / rows, boxes, together, seed: name };
}

function countsOf(table: CodedTable, rows: Uint32Array): BoxCounts {
  const yes = yesAmong(table, rows);
  return {
    rows: rows.length,
    yes,
    coverage: yes / table.positives,
    density: yes / rows.length,
    mass: rows.length / table.rows,
  };
}

/** What halves of the groups say. */
interface Halves {
  readonly count: number;
  /** In how many of them each factor was restricted. */
  readonly restricted: readonly number[];
  readonly heldOut: HeldOut | null;
}

function searchHalves(
  table: CodedTable,
  rows: Uint32Array,
  settings: SearchSettings,
  count: number,
  name: string,
): Halves {
  const restricted = table.factors.map(() => 0);
  const densities: number[] = [];
  let [found, inside, yes, positives, all] = [0, 0, 0, 0, 0];
  for (let half = 0; half < count; half++) {
    const { searched, other } = halvesOf(table, rows, `${name}/half${half}`);
    if (searched.length === 0) continue;
    const { region } = findBox(table, searched, settings);
    if (region.every((mask) => mask === undefined)) continue;
    region.forEach((mask, factor) => (restricted[factor]! += mask ? 1 : 0));
    const held = rowsIn(table, region, other);
    const heldYes = yesAmong(table, held);
    if (held.length > 0) densities.push(heldYes / held.length);
    found += 1;
    inside += held.length;
    yes += heldYes;
    positives += yesAmong(table, other);
    all += other.length;
  }
  const [low, high] = densities.length < FEWEST ? [null, null] : quantiles(densities, [0.05, 0.95]);
  const heldOut: HeldOut = {
    found: found / count,
    density: ratio(yes, inside),
    densityLow: low!,
    densityHigh: high!,
    coverage: ratio(yes, positives),
    base: ratio(positives, all),
  };
  return { count, restricted, heldOut: count === 0 ? null : heldOut };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Halves of which the middle 90 % can be told. */
const FEWEST = 20;

function told(
  table: CodedTable,
  rest: Uint32Array,
  { trajectory, step, region, quasiPs, dropped }: Found,
  inside: Uint32Array,
  { count, restricted, heldOut }: Halves,
): PrimBox {
  const { factors } = table;
  return {
    box: boxOf(table, region),
    ...countsOf(table, inside),
    restricted: [...quasiPs].map(([factor, value]) => ({
      factor: factors[factor]!.name,
      quasiP: value,
      reproduced: count === 0 ? null : restricted[factor]! / count,
    })),
    dropped: dropped.map((factor) => factors[factor]!.name),
    step,
    trajectory: trajectory.map(({ region: own, rows, factor }) => ({
      box: boxOf(table, own),
      cut: factor < 0 ? null : factors[factor]!.name,
      ...countsOf(table, rows),
    })),
    heldOut,
  };
}
