import { pow } from '../numeric/index.js';
import type { Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { deterred } from './deterred.js';
import { isWatched } from './isWatched.js';
import { unwatchedReliability } from './unwatchedReliability.js';
import type { ValuationPlan } from './ValuationPlan.js';

/**
 * Writes the factors of all steps, as `party` sees them, into `plan.factors`: the same numbers as from
 * {@link reliabilityOf}, but trust is asked for once for all verification options.
 *
 * @param present - verification level of the status quo; lower options are left out, nothing reads them
 */
export function fillFactors(
  rules: Rules,
  plan: ValuationPlan,
  party: string,
  beliefs: Beliefs,
  present: number,
): void {
  const { obligors, stages, deterrence, years } = plan;
  const { counterparts } = beliefs;
  const count = obligors.length;
  const { kept, saved, discounts, reach, cont } = plan.factors;
  if (plan.factors.discount !== beliefs.discount) {
    plan.factors.discount = beliefs.discount;
    for (let stage = 0; stage < stages; stage++) discounts[stage] = pow(beliefs.discount, years[stage]!);
  }

  reach.fill(1);
  for (let stage = 0; stage < stages; stage++) {
    for (let slot = 0; slot < count; slot++) {
      const trust = unwatchedReliability(rules, party, beliefs, obligors[slot]!, stage + 1);
      const watched = isWatched(rules, party, obligors[slot]!);
      for (let watch = present; watch < deterrence.length; watch++) {
        kept[(watch * count + slot) * stages + stage] =
          reach[watch]! * discounts[stage]! * (watched ? deterred(trust, deterrence[watch]!) : trust);
      }
    }
    cont.fill(1);
    for (const other of counterparts) {
      const trust = unwatchedReliability(rules, party, beliefs, other, stage + 1);
      const watched = isWatched(rules, party, other);
      for (let watch = present; watch < deterrence.length; watch++) {
        cont[watch] = cont[watch]! * (watched ? deterred(trust, deterrence[watch]!) : trust);
      }
    }
    for (let watch = present; watch < deterrence.length; watch++) {
      saved[watch * stages + stage] = reach[watch]! * discounts[stage]! * (1 - cont[watch]!);
      reach[watch] = reach[watch]! * cont[watch]!;
    }
  }
}
