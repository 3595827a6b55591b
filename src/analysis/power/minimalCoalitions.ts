import type { VotingGame } from './votingGame.js';

/** Most coalitions that are listed: twenty parties cannot have more of one kind than 184,756 (Sperner 1928). */
const MAX_LISTED = 200_000;

/** Coalitions as numbers of parties, the smallest first, then by the order of the parties; null if there are too many. */
export interface MinimalCoalitions {
  /** They win, and lose without any one member. */
  readonly winning: readonly (readonly number[])[] | null;
  /** Without them the others lose, and win with any one of them. */
  readonly blocking: readonly (readonly number[])[] | null;
}

/** Lists the minimal winning and the minimal blocking coalitions of a rule. */
export function minimalCoalitions({ vetoes, free, votes, needed, least }: VotingGame): MinimalCoalitions {
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  const numbered = (set: readonly number[]): number[] => set.map((k) => free[k]!);
  // Where all together lose, nobody has to stay away.
  if (all < needed || votes.length < least) return { winning: [], blocking: [[]] };
  const winning = minimalSets(votes, (sum, size) => sum >= needed && size >= least);
  const blocking = minimalSets(votes, (sum, size) => all - sum < needed || votes.length - size < least);
  return {
    winning: winning && winning.map((set) => [...vetoes, ...numbered(set)].sort(byNumber)).sort(bySize),
    blocking: blocking && [...vetoes.map((i) => [i]), ...blocking.map(numbered)].sort(bySize),
  };
}

/**
 * Lists the sets with votes that reach something which they do not reach without any one member. Votes are tried in
 * falling order: the one that reaches it is then the smallest of its set, and no set that could not be completed is begun.
 *
 * @param reaches - of a sum of votes and a number of members; if they do, so do all that are greater
 */
function minimalSets(
  votes: readonly number[],
  reaches: (sum: number, size: number) => boolean,
): number[][] | null {
  const order = [...votes.keys()].sort((a, b) => votes[b]! - votes[a]! || a - b);
  /** Per place: the votes from there on. */
  const rest = new Array<number>(order.length + 1).fill(0);
  for (let at = order.length - 1; at >= 0; at--) rest[at] = rest[at + 1]! + votes[order[at]!]!;
  if (reaches(0, 0)) return [[]];
  // Counted first: so many sets of many would not fit.
  let count = 0;
  const members: number[] = [];
  extend(0, 0, () => (count += 1));
  if (count > MAX_LISTED) return null;
  const sets: number[][] = [];
  extend(0, 0, () => sets.push([...members].sort(byNumber)));
  return sets;

  function isOpen(at: number, sum: number): boolean {
    return reaches(sum + rest[at]!, members.length + order.length - at);
  }

  function extend(from: number, sum: number, found: () => void): void {
    for (let at = from; at < order.length && count <= MAX_LISTED && isOpen(at, sum); at++) {
      const k = order[at]!;
      members.push(k);
      if (reaches(sum + votes[k]!, members.length)) found();
      else extend(at + 1, sum + votes[k]!, found);
      members.pop();
    }
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function bySize(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((member, n) => member !== b[n]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
