import { argumentProblem, holding, isRecord, problem, refuse, SixPartyError } from '../../input/index.js';
import { ruleAccepts, ruleVotes } from '../../scenario/index.js';
import type { AgreementRule } from '../../scenario/index.js';
import { minimalCoalitions } from './minimalCoalitions.js';
import { pivotsBySize } from './pivotsBySize.js';
import { votingGame } from './votingGame.js';

/** How much say an agreement rule gives each party. */
export interface PowerReport {
  /**
   * Share of the orders of joining in which the party turns a losing coalition into a winning one, per
   * party id; sum 1 (Shapley & Shubik 1954).
   */
  readonly shapleyShubik: Readonly<Record<string, number>>;
  /**
   * Swings: coalitions without the party that lose and win with it, per party id. Exact up to 2^53, from there on the
   * nearest number.
   */
  readonly swings: Readonly<Record<string, number>>;
  /** Swings as a share of the coalitions of the others: the absolute index (Penrose 1946, Banzhaf 1965). */
  readonly banzhafAbsolute: Readonly<Record<string, number>>;
  /** Swings as a share of all parties' swings; sum 1. */
  readonly banzhafNormalised: Readonly<Record<string, number>>;
  /**
   * Coalitions that win and lose without any one of their members; the smallest first. Null if there are more than
   * 200,000, which takes more than 20 parties, or if they are not found in four million tries.
   */
  readonly minimalWinning: readonly (readonly string[])[] | null;
  /**
   * Coalitions without which the others lose, and that lose this hold without any one of their members;
   * the smallest first. They need not win themselves. Null as `minimalWinning`.
   */
  readonly minimalBlocking: readonly (readonly string[])[] | null;
}

/**
 * Measures power under the agreement rule as a monotone game on all coalitions, vetoes included: Shapley & Shubik
 * 1954, Banzhaf 1965. It says how much say the rule gives, and nothing about wants or resources.
 *
 * Coalitions are counted in whole numbers, by their votes (generating functions: Mann & Shapley 1962, Brams & Affuso
 * 1976); the indices are these counts divided, to the nearest number. That takes any number of parties under unanimity or
 * a quorum, or whose votes are decimals of few digits (a table of the sums of votes below the quota by number of parties
 * must hold them, with up to 2^24 entries); other votes are counted for up to 20 parties without a veto. Where several
 * rules must be met that give parties different votes, coalitions are counted by a decision diagram (Bolus 2011), which
 * takes about 30 parties however fine their votes are, and more with few different votes.
 *
 * @param scenario - a scenario or its rules
 * @throws SixPartyError `invalid-option`, also if there are too many parties for votes that are so fine
 */
export function powerOf(scenario: Game): PowerReport {
  const message = 'Power cannot be measured.';
  refuse('invalid-option', message, [argumentProblem('scenario', scenario, aGame)]);
  const { rule, parties } = scenario;
  const ids = parties.map(({ id }) => id);
  ruleAccepts(rule, parties, ids); // Says what is wrong with them.
  const game = votingGame(ruleVotes(rule, parties));
  const pivots = pivotsBySize(game);
  if (!pivots) {
    throw new SixPartyError('invalid-option', message, [
      problem('rule.votes', 'out-of-range', 'votes of fewer digits', undefined, {
        message: `The coalitions of ${ids.length} parties with votes of so many digits cannot be counted.`,
        hint: 'Round the votes and the quota.',
      }),
    ]);
  }
  const swings = pivots.map((row) => row.reduce((sum, times) => sum + times, 0n));
  const all = swings.reduce((sum, times) => sum + times, 0n);
  const factorials = factorialsUpTo(ids.length);
  const perParty = (value: (i: number) => number): Record<string, number> =>
    Object.fromEntries(ids.map((id, i) => [id, value(i)]));
  const minimal = minimalCoalitions(game);
  const named = (sets: readonly (readonly number[])[] | null): readonly (readonly string[])[] | null =>
    sets && sets.map((members) => members.map((i) => ids[i]!));
  return {
    shapleyShubik: perParty((i) => {
      const orders = pivots[i]!.reduce(
        (sum, times, size) =>
          times === 0n ? sum : sum + times * factorials[size]! * factorials[ids.length - size - 1]!,
        0n,
      );
      return share(orders, factorials[ids.length]!);
    }),
    swings: perParty((i) => Number(swings[i]!)),
    banzhafAbsolute: perParty((i) => share(swings[i]!, 1n << BigInt(ids.length - 1))),
    // A quota that nobody is needed for leaves no swings to share.
    banzhafNormalised: perParty((i) => (all === 0n ? 0 : share(swings[i]!, all))),
    minimalWinning: named(minimal.winning),
    minimalBlocking: named(minimal.blocking),
  };
}

const aGame = holding('a scenario or its rules', {
  rule: isRecord,
  parties: (parties) => Array.isArray(parties) && parties.every(isRecord),
});

interface Game {
  readonly rule: AgreementRule;
  readonly parties: readonly { readonly id: string }[];
}

function factorialsUpTo(count: number): readonly bigint[] {
  const factorials = [1n];
  for (let n = 1; n <= count; n++) factorials.push(factorials[n - 1]! * BigInt(n));
  return factorials;
}

/** Returns a part of a whole, both exact, as the nearest number. */
function share(part: bigint, whole: bigint): number {
  return Number((part << 1000n) / whole) / 2 ** 1000;
}
