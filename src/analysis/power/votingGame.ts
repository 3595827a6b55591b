import type { RuleVotes } from '../../scenario/index.js';

/** An agreement rule on numbered parties: who holds a veto must be in, and the others then bring what is still needed. */
export interface VotingGame {
  readonly parties: number;
  /** Parties with a veto, in order. */
  readonly vetoes: readonly number[];
  /** Parties without a veto, in order. */
  readonly free: readonly number[];
  /** What each kind of votes asks of the free ones: at least one kind, and all of them must be met. */
  readonly weighings: readonly Weighing[];
  /** Least number of them that wins, beside that; 0 or less if any number does. */
  readonly least: number;
}

/** One kind of votes of the free parties. */
export interface Weighing {
  readonly votes: readonly number[];
  /** Least sum that wins, once those with a veto are in; 0 or less if these are enough. */
  readonly needed: number;
  /** Whether all votes and what is needed are whole numbers: then sums are exact. */
  readonly isWhole: boolean;
}

/**
 * Makes whole numbers of votes that are decimals of up to nine digits after the point, and the smallest ones with the
 * same winning coalitions that division finds. Other votes stay as they are.
 *
 * @param rules - all must be met; at least one
 */
export function votingGame(rules: readonly RuleVotes[]): VotingGame {
  const counting = rules.filter(isCount);
  const weighing = rules.filter((rule) => !isCount(rule));
  const all = [...rules[0]!.votes.keys()];
  const hasVeto = (i: number): boolean => rules.some((rule) => rule.hasVeto[i]);
  const vetoes = all.filter(hasVeto);
  const free = all.filter((i) => !hasVeto(i));
  const members = Math.max(0, ...counting.map(({ quota }) => Math.ceil(quota)));
  return {
    parties: all.length,
    vetoes,
    free,
    weighings: (weighing.length > 0 ? weighing : counting.slice(0, 1)).map((rule) =>
      weighingOf(rule, vetoes, free),
    ),
    least: members - vetoes.length,
  };
}

/** Tells whether parties are counted, not weighed. */
function isCount({ votes }: RuleVotes): boolean {
  return votes.every((vote) => vote === 1);
}

function weighingOf(
  { votes, quota }: RuleVotes,
  vetoes: readonly number[],
  free: readonly number[],
): Weighing {
  const whole = wholeVotes(votes, quota);
  const { weights, least } = whole ?? { weights: votes, least: quota };
  const needed = least - vetoes.reduce((sum, i) => sum + weights[i]!, 0);
  const of = free.map((i) => weights[i]!);
  const unit = whole ? of.reduce(greatestCommonDivisor, 0) || 1 : 1;
  return {
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
