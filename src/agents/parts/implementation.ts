import { checkMembers, number, oneOf, POSITIVE_OR_ZERO, type OptionRules } from '../../input/index.js';
import { openDuties } from '../../talks/index.js';
import type { Agreement, OpenDuty } from '../../talks/index.js';
import { gainOf } from '../../valuation/index.js';
import { issueIndex } from './issueIndex.js';
import type { Implementation, Situation } from './parts.js';

/** Performs everything that is due. */
export function faithfulConduct(): Implementation {
  return ({ observation: { party, public: now } }) => openDuties(now, party).map(() => 'perform');
}

/** Options of {@link calculatedConduct}. */
export interface CalculatedConductOptions {
  /** Expected loss in [0, 1] that it bears before it withholds what it promised. */
  readonly loyalty: number;
  /** Expected profit in [0, 1] from a hidden breach that it leaves on the table. */
  readonly candour: number;
  /**
   * What it weighs before it withholds. `rest`: what is left of the agreement against having none. `loss`: what
   * breaking it would lose, that is the steps that are left, its own and the others', and those that the others
   * have performed and would take back. Default `rest`.
   */
  readonly weighs?: 'rest' | 'loss';
}

/** What each of them must be. */
export const calculatedConductOptions: OptionRules<keyof CalculatedConductOptions> = {
  loyalty: number(POSITIVE_OR_ZERO),
  candour: number(POSITIVE_OR_ZERO),
  weighs: oneOf(['rest', 'loss']),
};

/**
 * Performs while the rest of the agreement is worth it; withholds when it is not, or when the capital
 * vetoes; claims and hides when what is kept outweighs the risk of being found out.
 *
 * @param options - may hold more, as the parameters of an agent do
 * @throws SixPartyError `invalid-option`
 */
export function calculatedConduct(options: CalculatedConductOptions): Implementation {
  checkMembers(options, calculatedConductOptions, ['loyalty', 'candour'], 'There is no such conduct.');
  const { loyalty, candour, weighs = 'rest' } = options;
  return (situation) => {
    const { party, public: now } = situation.observation;
    return openDuties(now, party).map((duty) => {
      const agreement = now.agreements[duty.agreement]!;
      const gain =
        weighs === 'rest'
          ? gainOf(situation.valuation, agreement.deal)
          : lossByBreaking(situation, agreement);
      if (gain < -loyalty || (now.vetoes[party] ?? 0) > now.day) return 'withhold';
      return profitOfHiding(situation, duty, gain) > candour ? 'conceal' : 'perform';
    });
  };
}

/** What keeping the step is worth, times the chance to get away with it, less what discovery would cost. */
function profitOfHiding(
  { observation: { rules, own, public: now } }: Situation,
  duty: OpenDuty,
  gain: number,
): number {
  const k = issueIndex(rules, duty.issue);
  if (!rules.issues[k]?.obligation?.concealable) return -Infinity;
  const watch = rules.schedule?.verification;
  const deal = now.agreements[duty.agreement]!.deal;
  const option = watch ? deal[issueIndex(rules, watch.issue)]! : 0;
  const deterrence = watch?.deterrence[option] ?? 0;
  const kept = own.weights[k]! * (own.values[k]![duty.level - 1]! - own.values[k]![duty.level]!);
  return kept * (1 - deterrence) - Math.max(0, gain) * deterrence;
}

/**
 * Returns what a party would lose by breaking an agreement: the steps that are left, its own and the others', and
 * what the others have performed and can take back. Its no-deal value and what it had at once by signing are not in
 * it: it has the one anyway, and keeps the other.
 */
export function lossByBreaking({ observation, valuation }: Situation, agreement: Agreement): number {
  const { party, rules, own, public: now } = observation;
  const { deal, duties } = agreement;
  let loss = gainOf(valuation, deal) + own.noDeal;
  rules.issues.forEach(({ obligation }, k) => {
    if (rules.schedule && obligation) return;
    const before = rules.schedule ? own.values[k]![now.levels[k]!]! : 0;
    loss -= own.weights[k]! * (own.values[k]![deal[k]!]! - before);
  });
  for (const { issue, level, party: obligor, share, status } of duties) {
    const k = issueIndex(rules, issue);
    if (obligor === party || status !== 'performed' || level > now.levels[k]!) continue;
    const step = own.weights[k]! * (own.values[k]![level]! - own.values[k]![level - 1]!);
    loss += share * step * rules.issues[k]!.obligation!.reversibility[level - 1]!;
  }
  return loss;
}
