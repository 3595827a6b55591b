import { isRecord, problem, refuse } from '../../input/index.js';
import type { Deal } from '../../scenario/index.js';
import { blockOf, type DealSpace } from './dealSpace.js';
import { floatsFrom, type Workspace } from './workspace.js';

/** An additive rating of deals that is not a gain, for instance how acceptable they seem to the others. */
export interface Score {
  /** Per block. */
  readonly block: Float64Array;
  /** Per substantive issue and level, laid out as one slice of a valuation's table. */
  readonly table: Float64Array;
}

/**
 * Refuses what is no score, at a glance.
 *
 * @throws SixPartyError `invalid-option`
 */
export function needScore(score: unknown): void {
  if (isRecord(score) && ArrayBuffer.isView(score.block) && ArrayBuffer.isView(score.table)) return;
  refuse('invalid-option', 'Without a score no deal is the best.', [
    problem('score', 'wrong-type', 'a score (emptyScore, scoreFrom)', score),
  ]);
}

/**
 * Returns a score that rates every deal 0, to be filled in by its owner.
 *
 * @param workspace - where its tables are cut from, for who makes many. Default: they stand alone.
 */
export function emptyScore(space: DealSpace, workspace?: Workspace): Score {
  return { block: floatsFrom(workspace, space.blocks), table: floatsFrom(workspace, space.width) };
}

/**
 * Returns the score that is the sum of one rating per issue.
 *
 * @param ratings - per issue (in issue order) and option; any finite numbers.
 * @param workspace - as of {@link emptyScore}
 */
export function scoreFrom(
  space: DealSpace,
  ratings: readonly ArrayLike<number>[],
  workspace?: Workspace,
): Score {
  const score = emptyScore(space, workspace);
  const { structural, substantive, offsets, parts } = space;
  for (let p = 0; p < substantive.length; p++) {
    const perOption = ratings[substantive[p]!]!;
    for (let option = 0; option < perOption.length; option++)
      score.table[offsets[p]! + option] = perOption[option]!;
  }
  // Issue by issue: blocks that begin alike share their sum so far. From the end, so that none is overwritten.
  let count = 1;
  for (const k of structural) {
    const perOption = ratings[k]!;
    const size = perOption.length;
    for (let b = count - 1; b >= 0; b--) {
      const sum = score.block[b]!;
      for (let option = size - 1; option >= 0; option--)
        score.block[b * size + option] = sum + perOption[option]!;
    }
    count *= size;
  }
  for (let b = count - 1; b >= 0 && parts.length > 1; b--) {
    const sum = score.block[b]!;
    for (let part = parts.length - 1; part >= 0; part--) score.block[b * parts.length + part] = sum;
  }
  return score;
}

/**
 * Raises what `score` gives to every deal with this option of this issue by `amount`, in place: the
 * score belongs to the caller. Structural and substantive issues alike.
 */
export function addRating(
  score: Score,
  space: DealSpace,
  issue: number,
  option: number,
  amount: number,
): void {
  const position = space.substantive.indexOf(issue);
  if (position >= 0) {
    const entry = space.offsets[position]! + option;
    score.table[entry] = score.table[entry]! + amount;
    return;
  }
  const count = space.structural.length;
  const j = space.structural.indexOf(issue);
  for (let block = 0; block < space.blocks; block++) {
    if (space.blockOptions[block * count + j] === option) score.block[block] = score.block[block]! + amount;
  }
}

/** Returns what a score gives a deal. */
export function scoreOf(space: DealSpace, score: Score, deal: Deal): number {
  let sum = score.block[blockOf(space, deal)]!;
  for (let p = 0; p < space.substantive.length; p++) {
    sum += score.table[space.offsets[p]! + deal[space.substantive[p]!]!]!;
  }
  return sum;
}
