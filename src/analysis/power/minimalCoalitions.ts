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
export function minimalCoalitions({ vetoes, free, weighings, least }: VotingGame): MinimalCoalitions {
  const kinds = weighings.map(({ votes }) => votes);
  const all = kinds.map((votes) => votes.reduce((sum, vote) => sum + vote, 0));
  const numbered = (set: readonly number[]): number[] => set.map((k) => free[k]!);
  const wins: Reaches = (sums, size) =>
    size >= least && weighings.every(({ needed }, kind) => sums[kind]! >= needed);
  // Where all together lose, nobody has to stay away.
  if (!wins(all, free.length)) return { winning: [], blocking: [[]] };
  const winning = minimalSets(kinds, wins);
  const blocking = minimalSets(
    kinds,
    (sums, size) =>
      free.length - size < least || weighings.some(({ needed }, kind) => all[kind]! - sums[kind]! < needed),
  );
  return {
    winning: winning && winning.map((set) => [...vetoes, ...numbered(set)].sort(byNumber)).sort(bySize),
    blocking: blocking && [...vetoes.map((i) => [i]), ...blocking.map(numbered)].sort(bySize),
  };
}

/** Tells of sums of votes, per kind, and a number of members: if they reach it, so do all that are greater. */
type Reaches = (sums: readonly number[], size: number) => boolean;

/** Most members that are tried: with several kinds of votes, few of very many tries may find a set. */
const MAX_TRIES = 2 ** 22;

/**
 * Lists the sets with votes that reach something which they do not reach without any one member. Votes are tried in
 * falling order: of one kind of votes, the one that reaches it is then the smallest of its set. No set that could not be
 * completed is begun.
 */
function minimalSets(kinds: readonly (readonly number[])[], reaches: Reaches): number[][] | null {
  const [first] = kinds;
  const order = [...first!.keys()].sort((a, b) => first![b]! - first![a]! || a - b);
  /** Per place: the votes from there on, per kind. */
  const rest = [kinds.map(() => 0)];
  for (const k of order.toReversed()) rest.unshift(added(rest[0]!, k));
  const nothing = kinds.map(() => 0);
  if (reaches(nothing, 0)) return [[]];
  // Counted first: so many sets of many would not fit.
  let count = 0;
  let tries = 0;
  const members: number[] = [];
  extend(0, nothing, () => (count += 1));
  if (isTooMany()) return null;
  const sets: number[][] = [];
  tries = 0;
  extend(0, nothing, () => sets.push([...members].sort(byNumber)));
  return sets;

  function isTooMany(): boolean {
    return count > MAX_LISTED || tries > MAX_TRIES;
  }

  function added(sums: readonly number[], k: number): number[] {
    return sums.map((sum, kind) => sum + kinds[kind]![k]!);
  }

  function isOpen(at: number, sums: readonly number[]): boolean {
    const most = sums.map((sum, kind) => sum + rest[at]![kind]!);
    return reaches(most, members.length + order.length - at);
  }

  function isMinimal(sums: readonly number[]): boolean {
    if (kinds.length === 1) return true;
    const without = (k: number): number[] => sums.map((sum, kind) => sum - kinds[kind]![k]!);
    return members.every((k) => !reaches(without(k), members.length - 1));
  }

  function extend(from: number, sums: readonly number[], found: () => void): void {
    for (let at = from; at < order.length && !isTooMany() && isOpen(at, sums); at++) {
      const k = order[at]!;
      const more = added(sums, k);
      tries += 1;
      members.push(k);
      if (!reaches(more, members.length)) extend(at + 1, more, found);
      else if (isMinimal(more)) found();
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
