import type { Rules } from '../../scenario/index.js';
import { everyText, textsOf, valuationOf } from '../../talks/index.js';
import { dealAt, dealSpaceOf, type DealSpace } from '../../valuation/index.js';
import { cellIn } from '../space/dealTables.js';
import { situationIn, type Moment, type Stance } from './stances.js';

/** Texts of a block that the rules allow, in which every party either opts out of paying or does not. */
export interface JointCell {
  readonly block: number;
  /** Per substantive position: the first and the last entry of a slice that they may name. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Those that opt out of paying here. */
  readonly unpaying: readonly string[];
}

/** Returns the cells of all texts that the rules allow at a moment. */
export function cellsOf({ book: { rules }, state }: Moment): readonly JointCell[] {
  const space = dealSpaceOf(rules);
  const box = everyText(rules, textsOf(rules, state.public));
  const cells: JointCell[] = [];
  for (let block = 0; block < space.blocks; block++) {
    const part = cellIn(space, box, block);
    if (!part) continue;
    const { first, last } = part;
    cells.push(...byPaying(rules, space, { block, first, last, unpaying: [] }));
  }
  return cells.filter(({ first, last }) => first.every((from, p) => from <= last[p]!));
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
      const at = space.offsets[p]! + below;
      return [
        { ...cell, last: cell.last.with(p, Math.min(cell.last[p]!, at - 1)), unpaying },
        { ...cell, first: cell.first.with(p, Math.max(cell.first[p]!, at)) },
      ];
    });
  }
  return cells;
}

/** What a party would sign in a cell: entries within bounds, whose sum reaches a threshold. */
export interface CellStance {
  /** Per substantive position. */
  readonly first: readonly number[];
  readonly last: readonly number[];
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
  const { width } = space;
  const paying = situation.valuation;
  const isUnpaying = cells.some(({ unpaying }) => unpaying.includes(party));
  const unpaid = isUnpaying ? valuationOf(observation, false) : paying;
  /** By how much a text binds: the threshold follows from that. */
  const thresholds = new Map<number, number>();
  return cells.map(({ block, first, last, unpaying }): CellStance | null => {
    const sample = dealAt(space, block, first);
    const own = cellIn(space, situation.heldFor(sample), block);
    if (!own) return null;
    const { base, scale, sheet, table } = unpaying.includes(party) ? unpaid : paying;
    const binding = scale[block]!;
    let threshold = thresholds.get(binding);
    if (threshold === undefined) thresholds.set(binding, (threshold = situation.thresholdFor(sample)));
    const start = sheet[block]! * width;
    return {
      first: first.map((from, p) => Math.max(from, own.first[p]!)),
      last: last.map((to, p) => Math.min(to, own.last[p]!)),
      threshold: threshold - reward,
      constant: base[block]!,
      entries: table.slice(start, start + width).map((value) => binding * value),
    };
  });
}
