import { pow } from '../numeric/index.js';
import type { Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { reliabilityOf } from './reliabilityOf.js';
import type { ValuationPlan } from './ValuationPlan.js';

/**
 * Writes the factors of all steps, as `party` sees them, into `plan.factors`.
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
  const count = obligors.length;
  const { kept, saved, discounts } = plan.factors;
  if (plan.factors.discount !== beliefs.discount) {
    plan.factors.discount = beliefs.discount;
    for (let stage = 0; stage < stages; stage++) discounts[stage] = pow(beliefs.discount, years[stage]!);
  }

  for (let watch = present; watch < deterrence.length; watch++) {
    let reach = 1;
    for (let stage = 0; stage < stages; stage++) {
      const due = reach * discounts[stage]!;
      for (let slot = 0; slot < count; slot++) {
        kept[(watch * count + slot) * stages + stage] =
          due * reliabilityOf(rules, party, beliefs, obligors[slot]!, stage + 1, watch);
      }
      let cont = 1;
      for (const other of beliefs.counterparts) {
        cont *= reliabilityOf(rules, party, beliefs, other, stage + 1, watch);
      }
      saved[watch * stages + stage] = due * (1 - cont);
      reach *= cont;
    }
  }
}
