import type { Rules } from '../../scenario/index.js';
import { everyText, textsOf, valuationOf } from '../../talks/index.js';
import { boundsFor, dealAt, dealSpaceOf, type DealSpace } from '../../valuation/index.js';
import { situationIn, type Moment, type Stance } from './stances.js';

/** Texts of a block that the rules allow, in which every party either opts out of paying or does not. */
export interface JointCell {
  readonly block: number;
  /** Per substantive position: the levels that they may name. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Those that opt out of paying here. */
  readonly unpaying: readonly string[];
}

/** Returns the cells of all texts that the rules allow at a moment. */
export function cellsOf({ book: { rules }, state }: Moment): readonly JointCell[] {
  const space = dealSpaceOf(rules);
  const box = everyText(rules, textsOf(rules, state.public));
  const cells: JointCell[] = [];
  for (let block = 0; block < space.blocks; block++) {
    const part = space.parts[block % space.parts.length]!;
    const there = dealAt(space, block, part.first);
    const bounds = boundsFor(space, box, there);
    if (!bounds || space.structural.some((k) => there[k]! < bounds.low[k]! || there[k]! > bounds.high[k]!))
      continue;
    const { substantive, offsets } = space;
    const low = substantive.map((k, p) => Math.max(part.first[p]! - offsets[p]!, bounds.low[k]!));
    const high = substantive.map((k, p) => Math.min(part.last[p]! - offsets[p]!, bounds.high[k]!));
    cells.push(...byPaying(rules, space, { block, low, high, unpaying: [] }));
  }
  return cells.filter(({ low, high }) => low.every((least, p) => least <= high[p]!));
}

/** Parts a cell at the options below which somebody opts out of paying. */
function byPaying({ issues, costs }: Rules, space: DealSpace, whole: JointCell): readonly JointCell[] {
  let cells = [whole];
  for (const [party, { issue, below }] of Object.entries(costs?.optOut ?? {})) {
    if (!((costs!.burden?.[party] ?? 0) > 0)) continue;
    const k = issues.findIndex(({ id }) => id === issue);
    const p = space.substantive.indexOf(k);
    const option = dealAt(space, whole.block, space.offsets)[k]!;
    cells = cells.flatMap((cell) => {
      const unpaying = [...cell.unpaying, party];
      if (p < 0) return [option < below ? { ...cell, unpaying } : cell];
      return [
        { ...cell, high: cell.high.with(p, Math.min(cell.high[p]!, below - 1)), unpaying },
        { ...cell, low: cell.low.with(p, Math.max(cell.low[p]!, below)) },
      ];
    });
  }
  return cells;
}

/** What a party would sign in a cell: levels within bounds, whose sum reaches a threshold. */
export interface CellStance {
  /** Per substantive position. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly threshold: number;
  /** What every deal of the cell gives it. */
  readonly constant: number;
  /** Per entry of a slice: what an option adds. */
  readonly entries: Float64Array;
}

/** Returns what a party would sign, cell by cell; null where its demands leave no text open. */
export function cellStances(cells: readonly JointCell[], stance: Stance): readonly (CellStance | null)[] {
  const { observation, party, reward = 0 } = stance;
  const situation = situationIn(stance);
  const space = dealSpaceOf(observation.rules);
  const { substantive, structural, offsets, width } = space;
  const paying = situation.valuation;
  const isUnpaying = cells.some(({ unpaying }) => unpaying.includes(party));
  const unpaid = isUnpaying ? valuationOf(observation, false) : paying;
  /** By how much a text binds: the threshold follows from that. */
  const thresholds = new Map<number, number>();
  return cells.map(({ block, low, high, unpaying }): CellStance | null => {
    const entries = low.map((level, p) => offsets[p]! + level);
    const sample = dealAt(space, block, entries);
    const held = situation.heldFor(sample);
    const bounds = boundsFor(space, held, sample);
    if (!bounds || structural.some((k) => sample[k]! < bounds.low[k]! || sample[k]! > bounds.high[k]!))
      return null;
    const { base, scale, sheet, table } = unpaying.includes(party) ? unpaid : paying;
    const binding = scale[block]!;
    let threshold = thresholds.get(binding);
    if (threshold === undefined) thresholds.set(binding, (threshold = situation.thresholdFor(sample)));
    const start = sheet[block]! * width;
    return {
      low: substantive.map((k, p) => Math.max(low[p]!, bounds.low[k]!)),
      high: substantive.map((k, p) => Math.min(high[p]!, bounds.high[k]!)),
      threshold: threshold - reward,
      constant: base[block]!,
      entries: table.slice(start, start + width).map((value) => scale[block]! * value),
    };
  });
}
