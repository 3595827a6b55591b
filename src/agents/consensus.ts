import { checkMembers, flag, GAIN_TOLERANCE, number, UNIT, whole, type OptionRules } from '../input/index.js';
import type { Deal } from '../scenario/index.js';
import { atTable, canPass } from '../talks/index.js';
import type { Objection, Observation } from '../talks/index.js';
import { bestDealIfAny, gainOf, isWithin } from '../valuation/index.js';
import type { Box, Valuation } from '../valuation/index.js';
import type { Parts, Situation } from './parts/parts.js';
import { mostAcceptableOffer } from './parts/posterior/mostAcceptableOffer.js';
import { dealOfIndex, ENUMERABLE, rankDeals } from './parts/rankedDeals.js';
import { bindingOf, reservationOf } from './parts/reservation.js';
import { timeOf } from './parts/statements.js';
import { utilityRange } from './parts/utility.js';

/** Options of {@link consensus}. */
export interface ConsensusOptions {
  /** Steps of the walk that finds out what another party can live with, 100 to 100,000. */
  readonly steps: number;
  /** Share in [0, 1] of what it could gain that it asks for at first; it falls to 0 at the end. */
  readonly premium: number;
  /**
   * How much gain counts beside the chance to pass, from 0 (not at all) to 4: it puts the deal of the greatest chance × (the
   * product of what all parties gain by it)^(this / parties).
   */
  readonly gain: number;
  /** Whether it tells, of each thing that it would change, what that would bring it. */
  readonly tells: boolean;
}

/** What each of them must be. */
export const consensusOptions: OptionRules<keyof ConsensusOptions> = {
  steps: whole(100, 100_000),
  premium: number(UNIT),
  gain: number({ least: 0, most: 4 }),
  tells: flag,
};

/**
 * Makes bidding and acceptance that look for a deal that all can live with. It says yes to what is worth enough;
 * else it names what it would change, the dearest first, with what it would have there, and shows the nearest
 * deal that it would sign. Where a yes cannot save the draft any more it does the same, and shows the draft itself if it would have signed.
 * From what others say it infers what is enough for them, and puts the deal that is most likely to pass among
 * those that are worth enough to itself. What the party's position insists on is named first, and kept to.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function consensus(options: ConsensusOptions): Pick<Parts, 'bidding' | 'acceptance'> {
  checkMembers(
    options,
    consensusOptions,
    ['steps', 'premium', 'gain', 'tells'],
    'Consensus cannot be sought like this.',
  );
  const { steps, premium, gain, tells } = options;
  const least = (situation: Situation, binding?: number): number => {
    const { observation, valuation } = situation;
    const reservation = reservationOf(observation, valuation, binding);
    const isTurns = observation.rules.protocol.kind === 'saop';
    if (premium === 0 && !isTurns) return reservation;
    const range = Math.max(0, utilityRange(situation).best - observation.own.noDeal - reservation);
    const left = shareLeft(observation);
    const asked = reservation + range * premium * left;
    if (!isTurns) return asked;
    // Half of the time an even share; then less and less of it.
    const even = (range / observation.rules.parties.length) * Math.min(1, 2 * left);
    return Math.max(asked, gainUpTo(situation, reservation + even));
  };
  return {
    bidding(situation) {
      const ask = least(situation);
      const search = { steps, weight: gain };
      // Nobody can have refused the even share before it was put; who supposes little may have put all else but it.
      const even = isLastEven(situation)
        ? mostAcceptableOffer(situation, ask, { ...search, most: ask })
        : null;
      return even ?? mostAcceptableOffer(situation, ask, search);
    },
    acceptance: {
      accepts(situation, deal) {
        const { observation, valuation } = situation;
        const enough = least(situation, bindingOf(observation.rules, deal));
        return {
          yes:
            situation.meets(deal) &&
            gainOf(valuation, deal) >= enough - GAIN_TOLERANCE &&
            !isLost(observation),
          optOut: [],
        };
      },
      objections(situation, deal) {
        const { valuation, observation } = situation;
        const box = situation.open;
        const demands = box ? situation.unmet(deal) : [];
        const range = tells ? utilityRange(situation) : null;
        const wishes = regretsOf(valuation, deal, demands.length === 0 ? box : undefined).map(
          ({ issue, best, by }): Objection => ({
            issue: observation.rules.issues[issue]!.id,
            direction: best > deal[issue]! ? 'up' : 'down',
            want: best,
            ...(range && { by: Math.min(1, by / (range.best - range.worst)) }),
          }),
        );
        const isNamed = (issue: string): boolean => demands.some((demand) => demand.issue === issue);
        return [...demands, ...wishes.filter(({ issue }) => !isNamed(issue))];
      },
      counter: (situation, deal) =>
        nearestOwnDeal(situation.valuation, least(situation), deal, situation.open),
    },
  };
}

/** The greatest gain that a deal has up to some amount: nobody holds out for what no deal gives. */
function gainUpTo({ valuation, open }: Situation, amount: number): number {
  if (valuation.space.deals > ENUMERABLE) return amount;
  const { gains } = rankDeals(valuation, open);
  let low = 0;
  let high = gains.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (gains[middle]! <= amount + GAIN_TOLERANCE) low = middle + 1;
    else high = middle;
  }
  return gains[low - 1] ?? amount;
}

/** Share of the time of the plenary that is left, now or so many rounds later: 0 in the last round or reading. */
function shareLeft(observation: Observation, later = 0): number {
  const { protocol } = observation.rules;
  const rounds = protocol.kind === 'saop' ? protocol.rounds : protocol.drafts;
  return Math.max(0, 1 - (timeOf(observation) * (rounds + 1) - 1 + later) / Math.max(1, rounds - 1));
}

/**
 * Whether one asks for an even share now, not for the first time, and for less when one's turn comes again. Who has a
 * single turn like that tries what is most likely to pass.
 */
function isLastEven({ observation, valuation }: Situation): boolean {
  const { protocol } = observation.rules;
  if (protocol.kind !== 'saop' || protocol.rounds < 3 || valuation.space.deals > ENUMERABLE) return false;
  const half = 0.5 - GAIN_TOLERANCE;
  return shareLeft(observation) >= half && shareLeft(observation, 1) < half;
}

/** Whether so many have refused the chair's draft that a yes cannot save it. */
function isLost({ rules, public: now }: Observation): boolean {
  if (rules.protocol.kind === 'saop') return false;
  return !canPass(
    rules,
    atTable(now).filter((id) => !now.table.refused.includes(id)),
  );
}

/** What an issue of a deal costs a party against the option that it likes best there. */
export interface Regret {
  /** Index of the issue. */
  readonly issue: number;
  /** The option, the lowest of those as good. */
  readonly best: number;
  /** Gain that it would bring, > 0. */
  readonly by: number;
}

/**
 * Returns what a party would change about a deal, the other issues as they are: the dearest first, ties in
 * issue order.
 *
 * @param box - what a change may not leave. Default: none
 */
export function regretsOf(valuation: Valuation, deal: Deal, box?: Box): readonly Regret[] {
  const now = gainOf(valuation, deal);
  const regrets: Regret[] = [];
  valuation.space.sizes.forEach((size, issue) => {
    let best = deal[issue]!;
    let by = 0;
    for (let option = 0; option < size; option++) {
      const changed = deal.with(issue, option);
      const more = gainOf(valuation, changed) - now;
      if (more <= by + GAIN_TOLERANCE || (box && !isWithin(valuation.space, box, changed))) continue;
      by = more;
      best = option;
    }
    if (by > 0) regrets.push({ issue, best, by });
  });
  return regrets.sort((a, b) => b.by - a.by || a.issue - b.issue);
}

/**
 * Returns the deal that one would sign with the fewest issues changed; among these the one that asks for
 * least, then the lexicographically first. Null if there is none. In a space too large to enumerate: the
 * issues that one regrets most are put as one likes them best, until it is enough.
 *
 * @param box - deals that count; in a space too large to enumerate it is then the best of them. Default: all
 */
export function nearestOwnDeal(valuation: Valuation, least: number, deal: Deal, box?: Box): Deal | null {
  const { sizes, deals } = valuation.space;
  if (deals > ENUMERABLE) return box ? bestWithin(valuation, least, box) : improved(valuation, least, deal);
  let nearest: Deal | null = null;
  let fewest = Infinity;
  let smallest = Infinity;
  for (let index = 0; index < deals; index++) {
    const other = dealOfIndex(sizes, index);
    const changes = other.reduce((count, option, k) => count + (option === deal[k] ? 0 : 1), 0);
    if (changes > fewest) continue;
    const gain = gainOf(valuation, other);
    if (box && !isWithin(valuation.space, box, other)) continue;
    if (gain < least - GAIN_TOLERANCE || (changes === fewest && gain >= smallest - GAIN_TOLERANCE)) continue;
    nearest = other;
    fewest = changes;
    smallest = gain;
  }
  return nearest;
}

function bestWithin(valuation: Valuation, least: number, box: Box): Deal | null {
  const best = bestDealIfAny(valuation, box);
  return best && best.gain >= least - GAIN_TOLERANCE ? best.deal : null;
}

function improved(valuation: Valuation, least: number, deal: Deal): Deal | null {
  let better = deal;
  for (const { issue, best } of regretsOf(valuation, deal)) {
    if (gainOf(valuation, better) >= least - GAIN_TOLERANCE) return better;
    better = better.with(issue, best);
  }
  return gainOf(valuation, better) >= least - GAIN_TOLERANCE ? better : null;
}
