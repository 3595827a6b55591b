import { checkMembers, number, oneOf, POSITIVE_OR_ZERO, type OptionRules } from '../../../input/index.js';
import { clamp } from '../../../numeric/index.js';
import { atTable, hasBallots, type Observation } from '../../../talks/index.js';
import type { Situation } from '../parts.js';
import { recall, type Recollection } from '../recollection.js';
import { circleOf, lastTurnIn } from '../statements.js';
import { utilityOf, utilityRange } from '../utility.js';
import { bidAt } from './bidAt.js';
import type { Tactic } from './bidAt.js';

/** How the concessions of several opponents make one. */
export type ConcessionOver = 'min' | 'mean' | 'max';

/** Options of {@link titForTatBid}. */
export interface TitForTatOptions {
  /** Which concession it answers: the smallest, the mean or the greatest of the opponents'. Default mean. */
  readonly over?: ConcessionOver;
  /** Utility ≥ 0 that it concedes at each bid of its own accord. Default 0. */
  readonly kindness?: number;
  /** Utility ≥ 0 above the target within which the opponent model chooses. Default 0. */
  readonly epsilon?: number;
}

/** What each of them must be. */
export const titForTatOptions: OptionRules<keyof TitForTatOptions> = {
  over: oneOf(['min', 'mean', 'max']),
  kindness: number(POSITIVE_OR_ZERO),
  epsilon: number(POSITIVE_OR_ZERO),
};

/**
 * Plays tit for tat of n parties (after Faratin, Sierra & Jennings 1998): opens with its best, then lowers its
 * target at each bid by what the last offer of the opponents was better for it than the one before, never
 * raises it, and stays between reservation value and best. An opponent counts once it has put two deals; if
 * it has put none since the last bid, its last concession is answered again, but not where it has left or passed its
 * turn to offer. In a single text a reader's no is its bid, and counter-proposals are offers.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function titForTatBid(options: TitForTatOptions = {}): Tactic {
  checkMembers(options, titForTatOptions, [], 'There is no such tactic.');
  const { over = 'mean', kindness = 0, epsilon = 0 } = options;
  const lowered = (situation: Situation, so: Exchange, again: readonly string[]): number => {
    const { best, reservation } = utilityRange(situation);
    if (so.aim === null) return best;
    const conceded = Math.max(0, concessionIn(so, again, over));
    return clamp(so.aim - conceded - kindness, Math.min(reservation, best), best);
  };
  const exchange: Recollection<Exchange> = {
    begin: () => ({ aim: null, concessions: new Map(), last: new Map(), since: new Set() }),
    add(so, { by, deal }, situation) {
      const { party, rules, public: now } = situation.observation;
      if (by === party) {
        // Under ballots everybody there has had a turn to offer since the bid before.
        so.aim = lowered(situation, so, hasBallots(rules) ? [] : atTable(now));
        so.since.clear();
      } else if (deal !== null) {
        const utility = utilityOf(situation, deal);
        const before = so.last.get(by);
        if (before !== undefined) so.concessions.set(by, utility - before);
        so.last.set(by, utility);
        so.since.add(by);
      }
    },
  };
  const target = (situation: Situation): number => {
    const { best, reservation } = utilityRange(situation);
    const { observation, valuation } = situation;
    // Of who has left nobody knows when: what came of a single text is told anew without it.
    const basis = [valuation, observation.own.noDeal, best, reservation, observation.public.table.walkedOut];
    return lowered(situation, recall(exchange, situation, basis), yetToAct(observation));
  };
  return { target, bid: (situation, opponents) => bidAt(situation, opponents, target(situation), epsilon) };
}

/** How offers and bids have followed each other so far. */
interface Exchange {
  /** Target of the last bid; null before it. */
  aim: number | null;
  /** Per opponent: what its last offer was better than the one before. */
  readonly concessions: Map<string, number>;
  /** Per opponent: what its last offer is worth. */
  readonly last: Map<string, number>;
  /** Opponents that have put something since the last bid. */
  readonly since: Set<string>;
}

/** Those that may still put something before one's next bid: under ballots their turns come before one's own. */
function yetToAct(observation: Observation): readonly string[] {
  const there = atTable(observation.public);
  if (!hasBallots(observation.rules)) return there;
  const circle = circleOf(observation);
  const next = lastTurnIn(circle, observation) + 1;
  const order = [...circle.slice(next), ...circle.slice(0, next)];
  return order.slice(0, order.indexOf(observation.party)).filter((id) => there.includes(id));
}

/** The concession of those that have put something since the last bid, and of those whose last one is answered again. */
function concessionIn(
  { concessions, since }: Exchange,
  again: readonly string[],
  over: ConcessionOver,
): number {
  let [count, sum, least, most] = [0, 0, Infinity, -Infinity];
  for (const [id, concession] of concessions) {
    if (!since.has(id) && !again.includes(id)) continue;
    count += 1;
    sum += concession;
    least = Math.min(least, concession);
    most = Math.max(most, concession);
  }
  if (count === 0) return 0;
  return { min: least, mean: sum / count, max: most }[over];
}
