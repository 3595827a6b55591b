import { checkMembers, number, oneOf, POSITIVE_OR_ZERO, type OptionRules } from '../../../input/index.js';
import { clamp } from '../../../numeric/index.js';
import type { Situation } from '../parts.js';
import { recall, type Recollection } from '../recollection.js';
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
 * it has put none since the last bid, its last concession is answered again. In a single text a reader's
 * no is its bid, and counter-proposals are offers.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function titForTatBid(options: TitForTatOptions = {}): Tactic {
  checkMembers(options, titForTatOptions, [], 'There is no such tactic.');
  const { over = 'mean', kindness = 0, epsilon = 0 } = options;
  const lowered = (situation: Situation, { aim, concessions }: Exchange): number => {
    const { best, reservation } = utilityRange(situation);
    if (aim === null) return best;
    const conceded = Math.max(0, combined([...concessions.values()], over));
    return clamp(aim - conceded - kindness, Math.min(reservation, best), best);
  };
  const exchange: Recollection<Exchange> = {
    begin: () => ({ aim: null, concessions: new Map(), last: new Map() }),
    add(so, { by, deal }, situation) {
      if (by === situation.observation.party) so.aim = lowered(situation, so);
      else if (deal !== null) {
        const utility = utilityOf(situation, deal);
        const before = so.last.get(by);
        if (before !== undefined) so.concessions.set(by, utility - before);
        so.last.set(by, utility);
      }
    },
  };
  const target = (situation: Situation): number => {
    const { best, reservation } = utilityRange(situation);
    const basis = [situation.valuation, situation.observation.own.noDeal, best, reservation];
    return lowered(situation, recall(exchange, situation, basis));
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
}

function combined(concessions: readonly number[], over: ConcessionOver): number {
  if (concessions.length === 0) return 0;
  if (over === 'min') return Math.min(...concessions);
  if (over === 'max') return Math.max(...concessions);
  return concessions.reduce((sum, concession) => sum + concession, 0) / concessions.length;
}
