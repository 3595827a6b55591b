import { argumentError, optionProblems } from '../../input/index.js';
import { pow } from '../../numeric/index.js';
import type { Rules } from '../../scenario/index.js';
import { burdenOf, optionRules, type ValuationOptions } from '../gain/explainGain.js';
import { gainProblems } from '../gain/gainProblems.js';
import { deterred, isWatched, unwatchedReliability, type Beliefs } from '../gain/trust.js';
import type { Part } from './dealSpace.js';
import type { Valuation } from './valuation.js';
import { valuationPlanOf, type OwedIssue, type ValuationPlan } from './valuationPlan.js';
import type { StepFactors, Workspace } from './workspace.js';

/**
 * Returns the expected gain of every deal for one party, as block-additive tables: the same numbers as
 * {@link expectedGain} (to rounding), compiled anew whenever beliefs or the status quo change.
 *
 * @param party - id of the valuing party
 * @param levels - the status quo: levels implemented so far, in issue order
 * @param workspace - working memory for this and for searches of the valuation, made for the deal space of
 * these rules. Default: one that all valuations under the same rules share; their tables are their own.
 * @throws SixPartyError `invalid-option` where it fails for want of what it is given: it is called so often that it
 *   looks at nothing before
 */
export function compileValuation(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  options: ValuationOptions = {},
  workspace?: Workspace,
): Valuation {
  try {
    return compiled(rules, party, beliefs, levels, options, workspace);
  } catch (cause) {
    const problems = [
      ...gainProblems({ rules, party, beliefs, levels }),
      ...optionProblems(options, optionRules, [], 'options'),
    ];
    throw argumentError(cause, 'There is no such valuation.', problems);
  }
}

function compiled(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  options: ValuationOptions,
  workspace: Workspace | undefined,
): Valuation {
  const plan = valuationPlanOf(rules);
  const { space, direct, owed, slices } = plan;
  const { width, blocks } = space;
  const present = plan.verification < 0 ? 0 : levels[plan.verification]!;
  const memory = workspace?.space === space ? workspace : plan.workspace;
  const factors = memory.stepFactors(plan.sizes);
  fillDiscounts(factors, plan, beliefs.discount, options.delay ?? 1);
  fillFactors(factors, rules, plan, party, beliefs, present);

  // What a step costs without consent differs from part to part of the deal space.
  const isParted = plan.parted.has(party);
  const parts = isParted ? space.parts : [undefined];
  const table = memory.floats(parts.length * slices.length * width);
  const worth = memory.floats(blocks);
  const base = memory.floats(blocks);
  for (const issue of owed) {
    const isSubstantive = issue.structural < 0;
    for (let n = 0; n < parts.length; n++) {
      fillWorth(factors.worth, rules, party, beliefs, levels[issue.issue]!, issue, options);
      if (issue.obligor === party && parts[n]) takeMissed(factors.worth, plan, issue, levels, parts[n]!);
      fillSteps(
        isSubstantive ? table : factors.structural,
        isSubstantive ? width : plan.structuralWidth,
        n * slices.length,
        factors,
        plan,
        issue,
        issue.obligor === party,
        present,
        issue.promisedAt?.[levels[issue.issue]!],
      );
    }
  }

  const count = space.structural.length;
  for (const { issue, structural: position, offset, size } of direct) {
    const weight = beliefs.weights[issue]!;
    const values = beliefs.values[issue]!;
    const before = rules.schedule === undefined ? 0 : weight * values[levels[issue]!]!;
    if (position < 0) {
      for (let option = 0; option < size; option++) {
        const value = weight * values[option]! - before;
        for (let at = offset + option; at < table.length; at += width) table[at] = value;
      }
    } else if (rules.schedule === undefined || values.some((value) => value !== values[0])) {
      for (let block = 0; block < blocks; block++) {
        const option = space.blockOptions[block * count + position]!;
        worth[block] = worth[block]! + (weight * values[option]! - before);
      }
    }
  }

  const reading = rules.schedule?.commitment?.reading?.[party] ?? -1;
  const sheet = (isParted ? plan.partedSliceOf : plan.sliceOf).get(reading)![present]!;
  const { structural } = factors;
  for (const { structural: position, offset } of owed) {
    if (position < 0) continue;
    for (let block = 0; block < blocks; block++) {
      const at =
        sheet[block]! * plan.structuralWidth + offset + space.blockOptions[block * count + position]!;
      const kappa = plan.scale[block]! * slices[sheet[block]! % slices.length]!.kappa;
      worth[block] = worth[block]! + kappa * structural[at]!;
    }
  }
  for (let block = 0; block < blocks; block++) base[block] = worth[block]! - beliefs.noDeal;
  return { space, worth, base, scale: plan.scale, sheet, table, workspace: memory };
}

/** Writes per level what the step to it is worth at the time of its due day; 0 up to the status quo. */
function fillWorth(
  worth: Float64Array,
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  present: number,
  { issue, size }: OwedIssue,
  options: ValuationOptions,
): void {
  const weight = beliefs.weights[issue]!;
  const values = beliefs.values[issue]!;
  const { id, obligation } = rules.issues[issue]!;
  const isPaid = obligation!.obligor === 'payers';
  worth.fill(0, 0, present + 1);
  for (let level = present + 1; level < size; level++) {
    const paid = isPaid ? burdenOf(rules, party, id, level, options) : 0;
    worth[level] = weight * (values[level]! - values[level - 1]!) - paid;
  }
}

/** Takes off what steps cost their obligor in a part of the deal space where consent to them is missed. */
function takeMissed(
  worth: Float64Array,
  { space }: ValuationPlan,
  { issue, consents }: OwedIssue,
  levels: readonly number[],
  { below }: Part,
): void {
  for (const { level, split, cost } of consents) {
    const { issue: other, at } = space.splits[split]!;
    if (level <= levels[issue]! || levels[other]! >= at || !below[split]!) continue;
    worth[level] = worth[level]! - cost;
  }
}

/** Writes the summed contributions of an issue's steps into every slice that a block can read. */
function fillSteps(
  target: Float64Array,
  width: number,
  before: number,
  factors: StepFactors,
  plan: ValuationPlan,
  issue: OwedIssue,
  isOwn: boolean,
  present: number,
  promisedAt: Int32Array | undefined,
): void {
  const { stages, obligors, slices } = plan;
  const { kept, saved, worth, promised } = factors;
  const { size, offset, slotAt, stageAt, reversibility } = issue;
  const isSubstantive = issue.structural < 0;
  for (let s = 0; s < slices.length; s++) {
    const { sequencing, watch, kappa } = slices[s]!;
    if (watch < present) continue;
    const start = (before + s) * width + offset;
    const row = sequencing * (size - 1) - 1;
    const keptAt = watch * obligors.length;
    const savedAt = watch * stages;
    const factor = isSubstantive ? kappa : 1;
    let sum = 0;
    for (let level = 1; level < size; level++) {
      const stage = stageAt[row + level]!;
      let share = kept[(keptAt + slotAt[level - 1]!) * stages + stage]!;
      if (isOwn) share -= reversibility[level - 1]! * saved[savedAt + stage]!;
      if (promisedAt !== undefined) share *= promised[promisedAt[row + level]!]!;
      sum += share * worth[level]!;
      target[start + level] = factor * sum;
    }
  }
}

/** Writes what time discounts: each stage, or each promised time. */
function fillDiscounts(factors: StepFactors, plan: ValuationPlan, discount: number, delay: number): void {
  if (factors.discount === discount && factors.delay === delay) return;
  factors.discount = discount;
  factors.delay = delay;
  const { stages, years, promised } = plan;
  const byStage = promised.length === 0;
  for (let stage = 0; stage < stages; stage++) {
    factors.discounts[stage] = byStage ? pow(discount, years[stage]!) : 1;
  }
  for (let span = 0; span < promised.length; span++) {
    factors.promised[span] = pow(discount, (promised[span]! * delay) / 12);
  }
}

/**
 * Writes the factors of all steps, as `party` sees them: the same numbers as from
 * {@link reliabilityOf}, but trust is asked for once for all verification options.
 *
 * @param present - verification level of the status quo; lower options are left out, nothing reads them
 */
function fillFactors(
  factors: StepFactors,
  rules: Rules,
  plan: ValuationPlan,
  party: string,
  beliefs: Beliefs,
  present: number,
): void {
  const { obligors, stages, deterrence } = plan;
  const { counterparts } = beliefs;
  const count = obligors.length;
  const { kept, saved, discounts, reach, cont } = factors;
  reach.fill(1);
  for (let stage = 0; stage < stages; stage++) {
    for (let slot = 0; slot < count; slot++) {
      const { obligor, behind } = obligors[slot]!;
      const trust = unwatchedReliability(rules, party, beliefs, obligor, stage + 1, behind);
      const watched = isWatched(rules, party, obligor, behind);
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
