/** Whoever bargains in the spatial model: where it stands on each issue, and how much that counts for it. */
export interface Bargainer {
  /** What it can bring to bear, ≥ 0. */
  readonly capability: number;
  /** Per issue, from 0 to 1. */
  readonly position: readonly number[];
  /** Per issue, ≥ 0; their sum is at most 1. */
  readonly saliences: readonly number[];
}

/** What a challenge promises. */
export interface Prospect {
  /** Chance that the challenger wins. */
  readonly chance: number;
  /** What it expects to gain, in utility; the positions of the two count. */
  readonly gain: number;
}

/**
 * Returns the utility of a position: (1 − d) × (1 + r × d), where d is the distance from one's own, each issue weighted by
 * one's salience on it, as a share of the greatest there can be.
 *
 * @param risk - from −1/2 (daring) to 1 (careful): how much utility bends
 */
export function utilityAt(from: Bargainer, position: readonly number[], risk: number): number {
  const most = Math.max(...from.saliences);
  let [distance, greatest] = [0, 0];
  from.saliences.forEach((salience, k) => {
    // As a share of the greatest: the squares of small ones would vanish.
    const share = salience / most;
    const part = share * (from.position[k]! - position[k]!);
    distance += part * part;
    greatest += share * share;
  });
  const d = Math.min(1, Math.sqrt(distance / greatest));
  return (1 - d) * (1 + d * risk);
}

/** Returns how much somebody cares about all issues together. */
export function salienceOf({ saliences }: Bargainer): number {
  return saliences.reduce((sum, each) => sum + each, 0);
}

/**
 * Works out what a challenge of i to j promises i: the loser takes the winner's position.
 *
 * Each of the two throws capability × salience × what it has at stake on its own side. A third party first asks how the
 * contest would go with its own vote on the better side, then throws its weight by what its taking part is worth: if its
 * side loses it must take the winner's position too, if its side wins it keeps its own (semi-commitment). The chance of i is
 * its coalition's share of both. Who is challenged resists in proportion to its salience s; else it gives in:
 * (1 − s) × victory + s × contest, against what there is.
 *
 * @param utilities - at `[k][m]`: of m's position to k, as the challenger sees it
 */
export function prospectOf(
  bargainers: readonly Bargainer[],
  utilities: readonly (readonly number[])[],
  i: number,
  j: number,
): Prospect {
  const weight = (k: number): number => bargainers[k]!.capability * salienceOf(bargainers[k]!);
  const stake = (k: number): number => utilities[k]![i]! - utilities[k]![j]!;
  let [forI, forJ] = [LEAST, LEAST];
  for (const k of [i, j]) {
    const vote = weight(k) * stake(k);
    if (vote > 0) forI += vote;
    else forJ -= vote;
  }
  const [alone, against] = [forI, forJ];
  for (let k = 0; k < bargainers.length; k++) {
    if (k === i || k === j) continue;
    const first = weight(k) * stake(k);
    const withIt = alone + Math.max(0, first);
    const chance = withIt / (withIt + against + Math.max(0, -first));
    const [mine, atI, atJ] = [utilities[k]![k]!, utilities[k]![i]!, utilities[k]![j]!];
    const onSideOfI = chance * (2 * atI + mine) + (1 - chance) * 3 * atJ;
    const onSideOfJ = chance * 3 * atI + (1 - chance) * (2 * atJ + mine);
    const vote = weight(k) * (onSideOfI - onSideOfJ);
    if (vote > 0) forI += vote;
    else forJ -= vote;
  }
  const chance = forI / (forI + forJ);
  const own = utilities[i]!;
  const [now, victory, defeat] = [own[i]! + own[j]!, 2 * own[i]!, 2 * own[j]!];
  const contest = chance * victory + (1 - chance) * defeat;
  const resists = salienceOf(bargainers[j]!);
  return { chance, gain: (1 - resists) * victory + resists * contest - now };
}

/** Each side has at least this strength, so that no chance is 0/0. */
const LEAST = 1e-10;
