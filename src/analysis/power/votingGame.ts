import type { RuleVotes } from '../../scenario/index.js';

/** An agreement rule on numbered parties: who holds a veto must be in, and the others then bring what is still needed. */
export interface VotingGame {
  readonly parties: number;
  /** Parties with a veto, in order. */
  readonly vetoes: readonly number[];
  /** Parties without a veto, in order. */
  readonly free: readonly number[];
  /** Votes of the free ones. */
  readonly votes: readonly number[];
  /** Least sum of their votes that wins, once those with a veto are in; 0 or less if these are enough. */
  readonly needed: number;
  /** Least number of them that wins, beside that; 0 or less if any number does. */
  readonly least: number;
  /** Whether all votes and what is needed are whole numbers: then sums are exact. */
  readonly isWhole: boolean;
}

/**
 * Makes whole numbers of votes that are decimals of up to nine digits after the point, and the smallest ones with the
 * same winning coalitions that division finds. Other votes stay as they are.
 *
 * @param rules - all must be met
 * @returns undefined if parties have different votes under more than one of them
 */
export function votingGame(rules: readonly RuleVotes[]): VotingGame | undefined {
  const counting = rules.filter(isCount);
  const [weighing = counting[0]!, ...others] = rules.filter((rule) => !isCount(rule));
  if (others.length > 0) return undefined;
  const game = gameOf({
    ...weighing,
    hasVeto: weighing.votes.map((_, i) => rules.some((rule) => rule.hasVeto[i])),
  });
  const members = Math.max(0, ...counting.map(({ quota }) => Math.ceil(quota)));
  return { ...game, least: members - game.vetoes.length };
}

/** Tells whether parties are counted, not weighed. */
function isCount({ votes }: RuleVotes): boolean {
  return votes.every((vote) => vote === 1);
}

function gameOf({ votes, quota, hasVeto }: RuleVotes): Omit<VotingGame, 'least'> {
  const whole = wholeVotes(votes, quota);
  const { weights, least } = whole ?? { weights: votes, least: quota };
  const all = [...weights.keys()];
  const vetoes = all.filter((i) => hasVeto[i]);
  const free = all.filter((i) => !hasVeto[i]);
  const needed = least - vetoes.reduce((sum, i) => sum + weights[i]!, 0);
  const of = free.map((i) => weights[i]!);
  const unit = whole ? of.reduce(greatestCommonDivisor, 0) || 1 : 1;
  return {
    parties: votes.length,
    vetoes,
    free,
    votes: of.map((weight) => weight / unit),
    needed: whole ? Math.ceil(needed / unit) : needed,
    isWhole: whole !== undefined,
  };
}

const MAX_DIGITS = 9;

interface WholeVotes {
  readonly weights: readonly number[];
  readonly least: number;
}

function wholeVotes(votes: readonly number[], quota: number): WholeVotes | undefined {
  for (let digits = 0, scale = 1; digits <= MAX_DIGITS; digits++, scale *= 10) {
    const weights = votes.map((vote) => Math.round(vote * scale));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (!(sum <= Number.MAX_SAFE_INTEGER)) return undefined;
    if (weights.some((weight, i) => weight < 0 || weight / scale !== votes[i])) continue;
    let least = Math.min(Math.max(Math.ceil(quota * scale), 0), sum + 1);
    // The product is rounded: what counts is which sum of votes reaches the quota.
    while (least > 0 && (least - 1) / scale >= quota) least -= 1;
    while (least <= sum && least / scale < quota) least += 1;
    return { weights, least };
  }
  return undefined;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
