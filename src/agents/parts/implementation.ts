import { openDuties } from '../../talks/index.js';
import type { OpenDuty } from '../../talks/index.js';
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
}

/**
 * Performs while the rest of the agreement is worth it; withholds when it is not, or when the capital
 * vetoes; claims and hides when what is kept outweighs the risk of being found out.
 */
export function calculatedConduct({ loyalty, candour }: CalculatedConductOptions): Implementation {
  return (situation) => {
    const { party, public: now } = situation.observation;
    return openDuties(now, party).map((duty) => {
      const gain = gainOf(situation.valuation, now.agreements[duty.agreement]!.deal);
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
