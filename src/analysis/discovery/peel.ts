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
  readonly slice: Slice;
  readonly rows: number;
  readonly yes: number;
}

/**
 * Cuts slice after slice off a box that holds all rows (Friedman & Fisher 1999): of all slices (the lowest and the highest
 * of every ordered factor, one category of the others) the one whose loss is best by the criterion. It ends where all rows
 * say yes, or where too few would be left. Rows fall at each step, and density is the best that one slice can make it:
 * it falls only where each slice takes it down, and goes on from there, as slices of few rows are often denser by chance.
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
  const { region, rows } = box;
  const most = Math.max(1, Math.floor(alpha * rows.length));
  let best: Candidate | undefined;
  for (const [factor, one] of table.factors.entries()) {
    for (const cut of cutsOf(table, one, factor, box, most)) {
      if (cut.rows >= least && (!best || isBetter(cut, best, box, criterion))) best = cut;
    }
  }
  if (best === undefined) return undefined;
  const { factor, slice } = best;
  const { codes } = table.factors[factor]!;
  const mask = region[factor]?.slice() ?? new Uint8Array(table.factors[factor]!.levels.length).fill(1);
  mask.fill(0, slice.from, slice.to);
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

/** Counts of rows by code of a factor. */
interface Counts {
  readonly rows: Uint32Array;
  readonly yes: Uint32Array;
}

function countsOf({ yes }: CodedTable, { codes, levels }: CodedFactor, rows: Uint32Array): Counts {
  const counts = { rows: new Uint32Array(levels.length), yes: new Uint32Array(levels.length) };
  for (const row of rows) {
    counts.rows[codes[row]!]! += 1;
    counts.yes[codes[row]!]! += yes[row]!;
  }
  return counts;
}

/** What can be cut off along a factor. @param most - rows that a slice has at most, unless more are tied at its end */
function cutsOf(table: CodedTable, one: CodedFactor, factor: number, box: Peeled, most: number): Candidate[] {
  const counts = countsOf(table, one, box.rows);
  const { kind, levels } = one;
  const last = levels.length;
  const slices: Slice[] = [];
  if (kind === 'category') {
    for (let code = 0; code < last; code++)
      if (counts.rows[code]! > 0) slices.push(sliceOf(counts, code, 1, 1));
  } else slices.push(sliceOf(counts, 0, 1, most), sliceOf(counts, last - 1, -1, most));
  return slices
    .filter((slice) => slice.rows < box.rows.length)
    .map((slice) => ({ factor, slice, rows: box.rows.length - slice.rows, yes: box.yes - slice.yes }));
}

/** Codes that follow each other, and the rows that have them. */
interface Slice {
  readonly from: number;
  /** After the last. */
  readonly to: number;
  readonly rows: number;
  readonly yes: number;
}

/**
 * The first codes, from one on, that together have so many rows at most; the first that has any has as many as it has.
 *
 * @param way - 1 upwards, −1 downwards
 */
function sliceOf({ rows, yes }: Counts, start: number, way: 1 | -1, most: number): Slice {
  let [held, said, end] = [0, 0, start];
  for (let code = start; code >= 0 && code < rows.length; code += way) {
    if (rows[code] === 0) continue;
    if (held > 0 && held + rows[code]! > most) break;
    held += rows[code]!;
    said += yes[code]!;
    end = code;
  }
  return { from: Math.min(start, end), to: Math.max(start, end) + 1, rows: held, yes: said };
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
    for (const slice of pastesOf(table, factor, mask, beside, most)) {
      const one = { factor, slice, rows: rows.length + slice.rows, yes: yes + slice.yes };
      const isAllowed = one.yes * rows.length >= yes * one.rows;
      const by = best ? one.yes * best.rows - best.yes * one.rows : 1;
      if (isAllowed && (by > 0 || (by === 0 && one.rows > best!.rows))) best = one;
    }
  }
  if (best === undefined) return box;
  const mask = region[best.factor]!.slice().fill(1, best.slice.from, best.slice.to);
  const { codes } = table.factors[best.factor]!;
  // Beyond the last row that there is nothing is asked.
  const isAll = searched.every((row) => mask[codes[row]!] === 1);
  const wider = region.with(best.factor, isAll ? undefined : mask);
  const pasted = { ...box, region: wider, rows: rowsIn(table, wider, searched), yes: best.yes };
  return paste(table, searched, pasted, alpha);
}

/** What can be given back along a factor. @param beside - rows that the box would hold without it */
function pastesOf(
  table: CodedTable,
  at: number,
  mask: Uint8Array,
  beside: Uint32Array,
  most: number,
): Slice[] {
  const factor = table.factors[at]!;
  const counts = countsOf(table, factor, beside);
  const last = mask.length - 1;
  const slices: Slice[] = [];
  if (factor.kind === 'category') {
    for (let code = 0; code <= last; code++) if (mask[code] === 0) slices.push(sliceOf(counts, code, 1, 1));
  } else {
    slices.push(
      sliceOf(counts, mask.indexOf(1) - 1, -1, most),
      sliceOf(counts, mask.lastIndexOf(1) + 1, 1, most),
    );
  }
  return slices.filter(({ rows }) => rows > 0);
}
