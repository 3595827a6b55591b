import fc from 'fast-check';
import { partsOf } from '../../src/valuation/tables/dealSpace.js';
import type { Box, DealSpace, Frame, Score, Split, Texts, Valuation } from '../../src/valuation/index.js';
import { loadGains } from '../../src/valuation/search/blockSearch.js';
import { relaxationFor, Workspace, type Relaxation } from '../../src/valuation/tables/workspace.js';

/**
 * All deals of a small space in lexicographic order, the first issue most significant.
 *
 * @param space - wanted where the box has texts
 */
export function everyDeal(sizes: readonly number[], box?: Box, space?: DealSpace): number[][] {
  if (box?.texts) return everyDeal(sizes).filter((deal) => isText(space!, box, box.texts!, deal));
  let deals: number[][] = [[]];
  sizes.forEach((size, k) => {
    const low = Math.max(0, box?.min[k] ?? 0);
    const high = Math.min(size - 1, box?.max[k] ?? size - 1);
    const options = Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
    deals = deals.flatMap((deal) => options.map((option) => [...deal, option]));
  });
  return deals;
}

/** Issue by issue, as the rule of boxes and texts reads. */
function isText(space: DealSpace, box: Box, texts: Texts, deal: readonly number[]): boolean {
  const combination = space.structural.reduce((place, k) => place * space.sizes[k]! + deal[k]!, 0);
  const sides = space.splits.map(({ issue, at }) => deal[issue]! < at);
  const part = space.parts.findIndex(({ below }) => below.every((side, n) => side === sides[n]));
  const block = combination * space.parts.length + part;
  const frame = texts.frames[texts.frameOf[block]!];
  if (!frame) return false;
  const bounds = deal.map((_, k) => ({
    low: Math.max(frame.min[k]!, Math.min(box.min[k]!, frame.ceiling[k]!)),
    high: Math.min(frame.max[k]!, Math.max(box.max[k]!, texts.floor[k]!)),
  }));
  return deal.every((option, k) => option >= bounds[k]!.low && option <= bounds[k]!.high);
}

/** Numbers whose sums are exact, so that ties are ties. */
const coarse = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);
/** Never closer than 5e-7 unless equal, so that the tolerance decides nothing. */
const fine = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1e6);

/** Valuations of one small space, a score for it and a box in it. */
export interface SmallSearch {
  readonly valuations: readonly Valuation[];
  readonly score: Score;
  readonly box: Box;
  /** Bounds on the gain, from generous to impossible. */
  readonly atLeast: number;
}

/** Spaces of up to 6 issues; half of them full of ties. Boxes may be empty. */
export function smallSearch(parties: number): fc.Arbitrary<SmallSearch> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
      isCoarse: fc.boolean(),
    })
    .filter(({ sizes }) => sizes.reduce((all, size) => all * size, 1) <= 600)
    .chain(({ sizes, isCoarse }) =>
      fc
        .array(fc.boolean(), { minLength: sizes.length, maxLength: sizes.length })
        .chain((structural) =>
          splitsIn(sizes, structural).chain((splits) =>
            searchOf(spaceOf(sizes, structural, splits), isCoarse ? coarse : fine, parties),
          ),
        ),
    );
}

/** Up to two, none as often as some, in any substantive issue that has a level to split at. */
function splitsIn(
  sizes: readonly number[],
  isStructural: readonly boolean[],
): fc.Arbitrary<readonly Split[]> {
  const all = sizes.flatMap((size, issue) =>
    isStructural[issue] ? [] : Array.from({ length: size - 1 }, (_, n): Split => ({ issue, at: n + 1 })),
  );
  return fc.oneof(
    fc.constant<readonly Split[]>([]),
    fc.subarray(all, { maxLength: Math.min(2, all.length) }),
  );
}

function searchOf(
  space: DealSpace,
  number: fc.Arbitrary<number>,
  parties: number,
): fc.Arbitrary<SmallSearch> {
  const { sizes, width, blocks } = space;
  const slices = Math.min(blocks, 3);
  const list = (length: number, of: fc.Arbitrary<number> = number): fc.Arbitrary<Float64Array> =>
    fc.array(of, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
  const valuation = fc
    .record({
      base: list(blocks),
      scale: list(blocks, fc.constantFrom(0, 0.5, 1)),
      sheet: list(blocks, fc.nat(slices - 1)).map((values) => Int32Array.from(values)),
      table: list(slices * width),
    })
    .map((tables): Valuation => ({ space, worth: tables.base, ...tables }));
  const bounds = fc.tuple(
    ...sizes.map((size) => fc.tuple(fc.integer({ min: -1, max: size - 1 }), fc.nat(size))),
  );
  const option = fc.tuple(...sizes.map((size) => fc.nat(size - 1)));
  const frame = fc.tuple(option, option, option).map(([one, other, ceiling]): Frame => ({
    min: one.map((low, k) => Math.min(low, other[k]!)),
    max: one.map((high, k) => Math.max(high, other[k]!)),
    ceiling,
  }));
  const texts = fc
    .record({
      floor: option,
      frames: fc.array(frame, { maxLength: 3 }),
      places: list(blocks, fc.integer({ min: -1, max: 2 })),
    })
    .map(({ floor, frames, places }): Texts => ({
      floor,
      frames,
      frameOf: Int32Array.from(places, (place) => Math.min(place, frames.length - 1)),
    }));
  return fc.record({
    valuations: fc.array(valuation, { minLength: parties, maxLength: parties }),
    score: fc.record({ block: list(blocks), table: list(width) }),
    box: fc.oneof(
      fc.tuple(bounds, texts).map(([pairs, allowed]) => ({
        min: pairs.map(([low, size]) => Math.min(low, size)),
        max: pairs.map(([low, size]) => Math.max(low, size)),
        texts: allowed,
      })),
      bounds.map((pairs) => ({
        min: pairs.map(([low, size]) => Math.min(low, size)),
        max: pairs.map(([low, size]) => Math.max(low, size)),
      })),
      bounds.map((pairs) => ({ min: pairs.map(([low]) => low), max: pairs.map(([, size]) => size) })),
    ),
    atLeast: fc.oneof(
      fc.constant(-Infinity),
      number,
      number.map((value) => 3 * value),
    ),
  });
}

function spaceOf(
  sizes: readonly number[],
  isStructural: readonly boolean[],
  splits: readonly Split[],
): DealSpace {
  const places = sizes.map((_, k) => k);
  const structural = places.filter((k) => isStructural[k]);
  const substantive = places.filter((k) => !isStructural[k]);
  const combinations = structural.reduce((all, k) => all * sizes[k]!, 1);
  const offsets = substantive.map((_, p) => substantive.slice(0, p).reduce((all, k) => all + sizes[k]!, 0));
  const { parts, partOf } = partsOf(splits, substantive, offsets, sizes);
  const blocks = combinations * parts.length;
  return {
    sizes,
    structural,
    substantive,
    offsets,
    width: substantive.reduce((all, k) => all + sizes[k]!, 0),
    splits,
    parts,
    partOf,
    blocks,
    blockOptions: Int32Array.from(
      Array.from({ length: blocks }, (_, block) =>
        structural.map((k, j) => {
          const below = structural.slice(j + 1).reduce((all, other) => all * sizes[other]!, 1);
          return Math.floor(block / parts.length / below) % sizes[k]!;
        }),
      ).flat(),
    ),
    deals: sizes.reduce((all, size) => all * size, 1),
  };
}

/** One loaded block with the values per row of all its deals. */
export interface SmallRows {
  readonly block: Relaxation;
  readonly values: readonly (readonly number[])[];
}

/** Blocks rated by `count` rows. */
export function smallRows(count: number): fc.Arbitrary<SmallRows> {
  return smallSearch(count).map(({ valuations }) => {
    const { space } = valuations[0]!;
    const block = relaxationFor(new Workspace(space).region()!, count);
    valuations.forEach((valuation, i) => (block.constants[i] = loadGains(block.rows[i]!, valuation, 0)));
    const { first, last } = space.parts[0]!;
    const deals = everyDeal(space.substantive.map((k) => space.sizes[k]!)).filter((deal) =>
      deal.every(
        (option, p) => space.offsets[p]! + option >= first[p]! && space.offsets[p]! + option <= last[p]!,
      ),
    );
    const valueOf = (deal: readonly number[], i: number): number =>
      deal.reduce((sum, option, p) => sum + block.rows[i]![space.offsets[p]! + option]!, block.constants[i]!);
    return { block, values: deals.map((deal) => valuations.map((_, i) => valueOf(deal, i))) };
  });
}
