import { isRecord, problem, refuse } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { blockOf, type DealSpace } from './dealSpace.js';
import { floatsFrom, type Workspace } from './workspace.js';

/**
 * Expected gain of every deal for one party, as block-additive tables: for structural options fixed
 * (a block b), gain = base[b] + scale[b] × Σ over substantive issues of table[sheet[b]][issue, level].
 */
export interface Valuation {
  /** The deals that it tells the worth of. */
  readonly space: DealSpace;
  /** Per block: direct value of structural options + κ × structural steps. */
  readonly worth: Float64Array;
  /** Per block: `worth` − no-deal value. */
  readonly base: Float64Array;
  /** Per block: κ of its commitment option. */
  readonly scale: Float64Array;
  /** Per block: which slice of `table` it reads. */
  readonly sheet: Int32Array;
  /** Slice by slice; entry of substantive issue position p and level l at `sheet × space.width + space.offsets[p] + l`. */
  readonly table: Float64Array;
  /** Working memory for searches of it, which other valuations may share. Without it each search makes its own. */
  readonly workspace?: Workspace | undefined;
}

/**
 * Refuses what is no valuation. Searches ask it hundreds of times in a run: it takes no more than a glance.
 *
 * @throws SixPartyError `invalid-option`
 */
export function needValuation(valuation: unknown, path = 'valuation'): void {
  if (isRecord(valuation) && isRecord(valuation.space) && ArrayBuffer.isView(valuation.table)) return;
  refuse('invalid-option', 'Without a valuation there is no deal to be sought.', [
    problem(path, 'wrong-type', 'a valuation (compileValuation, valuationOf)', valuation),
  ]);
}

/** Returns the expected gain of a deal above the no-deal value, in the party's value units (about −1…1). */
export function gainOf(valuation: Valuation, deal: Deal): number {
  const { space, table } = valuation;
  const block = blockOf(space, deal);
  const start = valuation.sheet[block]! * space.width;
  let sum = 0;
  for (let p = 0; p < space.substantive.length; p++) {
    sum += table[start + space.offsets[p]! + deal[space.substantive[p]!]!]!;
  }
  return valuation.base[block]! + valuation.scale[block]! * sum;
}

/**
 * Returns the same valuation under another no-deal value: what is added up is the same, so are the numbers
 * that compiling anew would give, to the last bit.
 */
export function withNoDeal(valuation: Omit<Valuation, 'base'>, noDeal: number): Valuation {
  const { space, worth, scale, sheet, table, workspace } = valuation;
  const base = floatsFrom(workspace, worth.length);
  for (let block = 0; block < base.length; block++) base[block] = worth[block]! - noDeal;
  return { space, worth, base, scale, sheet, table, workspace };
}
