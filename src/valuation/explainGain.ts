import { pow } from '../numeric/index.js';
import type { Deal, Issue, Rules, Schedule } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { burdenOf } from './burdenOf.js';
import type { GainExplanation } from './GainExplanation.js';
import type { GainStep } from './GainStep.js';
import { reliabilityOf } from './reliabilityOf.js';
import type { ValuationOptions } from './ValuationOptions.js';

/**
 * What a deal is worth to a party above its no-deal value, and why: the formula of design §5.3 line by
 * line. Use {@link compileValuation} where many deals are valued on the same beliefs.
 *
 * @param party - id of the valuing party
 * @param levels - the status quo: levels implemented so far, in issue order. Levels at or below them
 * change nothing. Without `rules.schedule` (a plain scored game) the status quo does not count: a deal
 * is worth Σ weight × value − noDeal.
 * @param deal - one option per issue, in issue order
 */
export function explainGain(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  deal: Deal,
  options: ValuationOptions = {},
): GainExplanation {
  const { schedule } = rules;
  const { noDeal } = beliefs;
  let direct = 0;
  const steps: GainStep[] = [];
  rules.issues.forEach((issue, k) => {
    const worth = (option: number): number => beliefs.weights[k]! * beliefs.values[k]![option]!;
    if (schedule === undefined) {
      direct += worth(deal[k]!);
    } else if (issue.obligation === undefined) {
      direct += worth(deal[k]!) - worth(levels[k]!);
    } else {
      for (let level = levels[k]! + 1; level <= deal[k]!; level++) {
        const { obligor } = issue.obligation;
        const paid = obligor === 'payers' ? burdenOf(rules, party, issue.id, level, options) : 0;
        const value = worth(level) - worth(level - 1) - paid;
        steps.push(stepOf(rules, schedule, party, beliefs, levels, deal, issue, level, value));
      }
    }
  });
  const { commitment } = schedule ?? {};
  const kappa = commitment ? commitment.kappa[optionOf(rules, commitment.issue, deal)]! : 1;
  const sum = steps.reduce((total, step) => total + step.contribution, 0);
  return { gain: direct + kappa * sum - noDeal, noDeal, direct, kappa, steps };
}

function stepOf(
  rules: Rules,
  schedule: Schedule,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  deal: Deal,
  issue: Issue,
  level: number,
  value: number,
): GainStep {
  const { obligor, reversibility } = issue.obligation!;
  const { sequencing, verification } = schedule;
  // Inspectors who are there already go on watching.
  const watched = (at: readonly number[]): number =>
    verification ? optionOf(rules, verification.issue, at) : 0;
  const watch = Math.max(watched(deal), watched(levels));
  const stage = sequencing.stages[orderRead(rules, schedule, party, deal)]![issue.id]![level - 1]!;
  const months = sequencing.monthsPerStage * stage;

  const rho = (of: string, at: number): number => reliabilityOf(rules, party, beliefs, of, at, watch);
  const cont = (at: number): number => beliefs.counterparts.reduce((all, of) => all * rho(of, at), 1);
  let reach = 1;
  for (let before = 1; before < stage; before++) reach *= cont(before);

  const reliability = rho(obligor, stage);
  const reversal = obligor === party ? 1 - reversibility[level - 1]! * (1 - cont(stage)) : 1;
  const discount = pow(beliefs.discount, months / 12);
  const contribution = reach * reliability * reversal * discount * value;
  return {
    issue: issue.id,
    level,
    obligor,
    stage,
    months,
    reach,
    reliability,
    reversal,
    discount,
    value,
    contribution,
  };
}

/** Texts short of a plan leave the order open: a party reads its own into them, by one option. */
function orderRead(rules: Rules, { sequencing, commitment }: Schedule, party: string, deal: Deal): number {
  const written = optionOf(rules, sequencing.issue, deal);
  const reading = commitment?.reading?.[party];
  const isOpen = reading !== undefined && optionOf(rules, commitment!.issue, deal) < commitment!.plan;
  return isOpen ? written + Math.sign(reading - written) : written;
}

function optionOf(rules: Rules, issue: string, deal: Deal): number {
  return deal[rules.issues.findIndex(({ id }) => id === issue)]!;
}
