import { rowsIn, yesAmong, type CodedFactor, type CodedTable, type Region } from './table.js';

/** How boxes are cut. */
export interface PeelSettings {
  /** Share of the rows in the box that a cut takes off, about. */
  readonly alpha: number;
  /** Share of the rows searched that a box must hold. */
  readonly support: number;
  /** What makes a cut the best. */
  readonly criterion: 'density' | 'lenient';
}

/** A box on the way. */
export interface Peeled {
  readonly region: Region;
  /** The rows in it, of those searched. */
  readonly rows: Uint32Array;
  /** How many of them say yes. */
  readonly yes: number;
  /** Index of the factor that was cut to come here; −1 of the first, which holds all rows. */
  readonly factor: number;
}

/** A box that one cut, or one paste, would make. */
interface Candidate {
  readonly factor: number;
  readonly mask: Uint8Array;
  readonly rows: number;
  readonly yes: number;
}

/**
 * Cuts slice after slice off a box that holds all rows (Friedman & Fisher 1999): of all slices (the lowest and the highest
 * of every ordered factor, one category of the others) the one whose loss is best by the criterion. It ends where each slice
 * left would take the share of yes down, where all rows say yes, or where too few would be left. So density never falls
 * from one step to the next, and rows always do.
 */
export function peel(table: CodedTable, searched: Uint32Array, settings: PeelSettings): Peeled[] {
  const least = Math.max(1, Math.ceil(settings.support * searched.length - 1e-9));
  const trajectory: Peeled[] = [];
  let box: Peeled | undefined = {
    region: table.factors.map(() => undefined),
    rows: searched,
    yes: yesAmong(table, searched),
    factor: -1,
  };
  while (box) {
    trajectory.push(box);
    box = box.yes === box.rows.length ? undefined : cutOnce(table, box, least, settings);
  }
  return trajectory;
}

function cutOnce(
  table: CodedTable,
  box: Peeled,
  least: number,
  { alpha, criterion }: PeelSettings,
): Peeled | undefined {
  const { region, rows, yes } = box;
  const most = Math.max(1, Math.floor(alpha * rows.length));
  let best: Candidate | undefined;
  for (const [factor, one] of table.factors.entries()) {
    for (const cut of cutsOf(table, one, factor, region[factor], rows, most)) {
      const isAllowed = cut.rows >= least && cut.yes * rows.length >= yes * cut.rows;
      if (isAllowed && (!best || isBetter(cut, best, box, criterion))) best = cut;
    }
  }
  if (best === undefined) return undefined;
  const { factor, mask } = best;
  const { codes } = table.factors[factor]!;
  const kept = rows.filter((row) => mask[codes[row]!] === 1);
  return { region: region.with(factor, mask), rows: kept, yes: best.yes, factor };
}

/** Density, or gain in density per row lost; of equals the one that keeps more rows, then the first. */
function isBetter(a: Candidate, b: Candidate, box: Peeled, criterion: PeelSettings['criterion']): boolean {
  const all = box.rows.length;
  const gain = ({ rows, yes }: Candidate): number =>
    (yes * all - box.yes * rows) / (rows * all * (all - rows));
  const by = criterion === 'density' ? a.yes * b.rows - b.yes * a.rows : gain(a) - gain(b);
  return by === 0 ? a.rows > b.rows : by > 0;
}

/** Counts of the rows in a box, by code of a factor. */
interface Counts {
  readonly rows: Uint32Array;
  readonly yes: Uint32Array;
  /** Codes that there are, ascending. */
  readonly present: readonly number[];
}

function countsOf({ yes }: CodedTable, { codes, levels }: CodedFactor, rows: Uint32Array): Counts {
  const counts = { rows: new Uint32Array(levels.length), yes: new Uint32Array(levels.length) };
  for (const row of rows) {
    counts.rows[codes[row]!]! += 1;
    counts.yes[codes[row]!]! += yes[row]!;
  }
  return { ...counts, present: [...levels.keys()].filter((code) => counts.rows[code]! > 0) };
}

/** What can be cut off along a factor. @param most - rows that a slice has at most, unless more are tied at its end */
function cutsOf(
  table: CodedTable,
  factor: CodedFactor,
  at: number,
  mask: Uint8Array | undefined,
  rows: Uint32Array,
  most: number,
): Candidate[] {
  const counts = countsOf(table, factor, rows);
  const { present } = counts;
  if (present.length < 2) return [];
  const without = (cut: readonly number[]): Candidate => {
    const kept = mask ? mask.slice() : new Uint8Array(factor.levels.length).fill(1);
    const [first, last] = [cut[0]!, cut[cut.length - 1]!];
    const isLow = first === present[0];
    if (factor.kind === 'category') kept[first] = 0;
    // What no row in the box has lies beyond the slice, too.
    else if (isLow) kept.fill(0, 0, last + 1);
    else kept.fill(0, first);
    const lost = (of: Uint32Array): number => cut.reduce((sum, code) => sum + of[code]!, 0);
    const yes = counts.yes.reduce((sum, one) => sum + one, 0) - lost(counts.yes);
    return { factor: at, mask: kept, rows: rows.length - lost(counts.rows), yes };
  };
  if (factor.kind === 'category') return present.map((code) => without([code]));
  const low = sliceFrom(present, counts.rows, most);
  const high = sliceFrom(present.toReversed(), counts.rows, most).toReversed();
  return [without(low), without(high)];
}

/** The first codes that together have so many rows at most; the first of all has as many as it has. */
function sliceFrom(codes: readonly number[], rows: Uint32Array, most: number): number[] {
  const slice = [codes[0]!];
  let sum = rows[codes[0]!]!;
  for (const code of codes.slice(1)) {
    sum += rows[code]!;
    if (sum > most) break;
    slice.push(code);
  }
  return slice;
}

/**
 * Gives a box slices back along the factors that it restricts, as long as its density does not fall by the best of them:
 * so neither density nor coverage falls.
 */
export function paste(table: CodedTable, searched: Uint32Array, box: Peeled, alpha: number): Peeled {
  const { region, rows, yes } = box;
  const most = Math.max(1, Math.floor(alpha * rows.length));
  let best: Candidate | undefined;
  for (const [factor, mask] of region.entries()) {
    if (mask === undefined) continue;
    const beside = rowsIn(table, region.with(factor, undefined), searched);
    for (const one of pastesOf(table, factor, mask, beside, box, most)) {
      const isAllowed = one.yes * rows.length >= yes * one.rows;
      const by = best ? one.yes * best.rows - best.yes * one.rows : 1;
      if (isAllowed && (by > 0 || (by === 0 && one.rows > best!.rows))) best = one;
    }
  }
  if (best === undefined) return box;
  const mask = best.mask.every((one) => one === 1) ? undefined : best.mask;
  const wider = region.with(best.factor, mask);
  const pasted = { ...box, region: wider, rows: rowsIn(table, wider, searched), yes: best.yes };
  return paste(table, searched, pasted, alpha);
}

/** What can be given back along a factor. @param beside - rows that the box would hold without it */
function pastesOf(
  table: CodedTable,
  at: number,
  mask: Uint8Array,
  beside: Uint32Array,
  { rows, yes }: Peeled,
  most: number,
): Candidate[] {
  const factor = table.factors[at]!;
  const counts = countsOf(table, factor, beside);
  const outside = counts.present.filter((code) => mask[code] === 0);
  const last = mask.length - 1;
  const [lowEnd, highEnd] = [mask.indexOf(1), mask.lastIndexOf(1)];
  const sides: readonly (readonly number[])[] =
    factor.kind === 'category'
      ? outside.map((code) => [code])
      : [outside.filter((code) => code < lowEnd).reverse(), outside.filter((code) => code > highEnd)]
          .filter((codes) => codes.length > 0)
          .map((codes) => sliceFrom(codes, counts.rows, most));
  return sides.map((codes) => {
    const wider = mask.slice();
    const [first, end] = [Math.min(...codes), Math.max(...codes)];
    if (factor.kind === 'category') wider[first] = 1;
    else if (first < lowEnd) wider.fill(1, first === counts.present[0] ? 0 : first, lowEnd);
    else wider.fill(1, highEnd + 1, (end === counts.present[counts.present.length - 1] ? last : end) + 1);
    const more = (of: Uint32Array): number => codes.reduce((sum, code) => sum + of[code]!, 0);
    return { factor: at, mask: wider, rows: rows.length + more(counts.rows), yes: yes + more(counts.yes) };
  });
}
