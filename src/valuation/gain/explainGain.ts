import {
  argumentProblem,
  flag,
  holding,
  number,
  optionProblems,
  POSITIVE,
  refuse,
  type OptionRules,
} from '../../input/index.js';
import { pow } from '../../numeric/index.js';
import { promisedMonths, sharesOf } from '../../scenario/index.js';
import type { Deal, Issue, Rules, Schedule } from '../../scenario/index.js';
import { dealProblem, gainProblems } from './gainProblems.js';
import type { Beliefs } from './trust.js';
import { reliabilityOf, standingBehind } from './trust.js';

/** An expected gain with its parts: gain = direct + kappa × Σ contributions − noDeal. */
export interface GainExplanation {
  /** Expected gain of the deal over no deal. */
  readonly gain: number;
  /** Value of having no new deal. */
  readonly noDeal: number;
  /** Value of issues that nobody owes: had at once, by signing. */
  readonly direct: number;
  /** Share in [0, 1] of the promised steps that the text makes happen. */
  readonly kappa: number;
  /** In issue order, then by level. Levels that the status quo has already are not among them. */
  readonly steps: readonly GainStep[];
}

/** What one step of a deal is worth to the valuing party, and why (docs/model.md, Expected gain). */
export interface GainStep {
  /** Issue id. */
  readonly issue: string;
  /** Level that the step reaches, ≥ 1. */
  readonly level: number;
  /** Party id, or `payers`. */
  readonly obligor: string;
  /** Stage ≥ 1 at which it is due. */
  readonly stage: number;
  /** Months from the signature that it is discounted by: to its stage, or as its level is promised. */
  readonly months: number;
  /** Chance in [0, 1] that the exchange gets that far. */
  readonly reach: number;
  /** Chance in [0, 1] that the obligor, or who stands behind the step, then performs: 1 for the valuing party itself. */
  readonly reliability: number;
  /** Share in [0, 1] of an own step that is not taken back; 1 for the steps of others. */
  readonly reversal: number;
  /** Discount in (0, 1] for the time until then. */
  readonly discount: number;
  /** Weight × rise of value, less what a payer pays and a step without consent costs; negative = the party gives something up. */
  readonly value: number;
  /** reach × reliability × reversal × discount × value. */
  readonly contribution: number;
}

/** Choices of the valuing party. */
export interface ValuationOptions {
  /** False: the party opts out of its cost share and loses no value by paying. Default true. */
  readonly paying?: boolean;
  /**
   * How many times their promised time steps take, > 0: counts where the schedule discounts by promised
   * times. Default 1: as promised.
   */
  readonly delay?: number;
}

/** What each of them must be. */
export const optionRules: OptionRules<keyof ValuationOptions> = { paying: flag, delay: number(POSITIVE) };

/**
 * Explains what a deal is worth to a party above its no-deal value: the formula of docs/model.md line by
 * line. Use {@link compileValuation} where many deals are valued on the same beliefs.
 *
 * @param party - id of the valuing party
 * @param levels - the status quo: levels implemented so far, in issue order. Levels at or below them
 * change nothing. Without `rules.schedule` (a plain scored game) the status quo does not count: a deal
 * is worth Σ weight × value − noDeal.
 * @param deal - one option per issue, in issue order
 * @throws SixPartyError `invalid-option`
 */
export function explainGain(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  deal: Deal,
  options: ValuationOptions = {},
): GainExplanation {
  refuse('invalid-option', 'There is no such gain.', [
    ...gainProblems({ rules, party, beliefs, levels }),
    dealProblem('deal', rules, deal),
    ...optionProblems(options, optionRules, [], 'options'),
  ]);
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
        const missed = obligor === party ? unconsented(rules, issue, level, levels, deal) : 0;
        const value = worth(level) - worth(level - 1) - paid - missed;
        steps.push(stepOf(rules, schedule, party, beliefs, levels, deal, k, level, value, options));
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
  place: number,
  level: number,
  value: number,
  { delay = 1 }: ValuationOptions,
): GainStep {
  const issue = rules.issues[place]!;
  const { obligor, reversibility } = issue.obligation!;
  const { sequencing, verification } = schedule;
  // Inspectors who are there already go on watching.
  const watched = (at: readonly number[]): number =>
    verification ? optionOf(rules, verification.issue, at) : 0;
  const watch = Math.max(watched(deal), watched(levels));
  const order = orderRead(rules, schedule, party, deal);
  const stage = sequencing.stages[order]![issue.id]![level - 1]!;
  const months =
    (sequencing.discountBy ?? 'stage') === 'stage'
      ? sequencing.monthsPerStage * stage
      : promisedMonths(rules, order, place, levels[place]!, level) * delay;

  const rho = (of: string, at: number, behind?: readonly string[]): number =>
    reliabilityOf(rules, party, beliefs, of, at, watch, behind);
  const cont = (at: number): number => beliefs.counterparts.reduce((all, of) => all * rho(of, at), 1);
  let reach = 1;
  for (let before = 1; before < stage; before++) reach *= cont(before);

  const reliability = rho(obligor, stage, standingBehind(rules, issue, level));
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

/** Returns the gain of {@link explainGain} alone: what a deal is worth to a party above its no-deal value. */
export function expectedGain(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  levels: readonly number[],
  deal: Deal,
  options: ValuationOptions = {},
): number {
  return explainGain(rules, party, beliefs, levels, deal, options).gain;
}

/**
 * Returns the value ≥ 0 that `party` loses by paying its share of the step to `level` (≥ 1) of an issue whose
 * obligor is `payers`: burden a thousand million US$ × cost in million US$ / 1000 × share.
 */
export function burdenOf(
  rules: Rules,
  party: string,
  issue: string,
  level: number,
  options: ValuationOptions,
): number {
  const { costs } = rules;
  if (costs === undefined || options.paying === false) return 0;
  const share = sharesOf(costs, issue, level)[party] ?? 0;
  const burden = costs.burden?.[party] ?? 0;
  const cost = costs.costs[issue]?.[level - 1] ?? 0;
  return ((burden * cost) / 1000) * share;
}

/** Returns what a step costs its obligor that others do not consent to: neither the deal nor what stands goes far enough. */
function unconsented(
  rules: Rules,
  { obligation }: Issue,
  level: number,
  levels: readonly number[],
  deal: Deal,
): number {
  let cost = 0;
  for (const { level: at, unless, cost: each } of obligation?.consents ?? []) {
    const k = rules.issues.findIndex(({ id }) => id === unless.issue);
    if (at === level && Math.max(deal[k]!, levels[k]!) < unless.atLeast) cost += each;
  }
  return cost;
}

const anExplanation = holding('an explanation of a gain (explainGain)', { steps: Array.isArray });

/**
 * Returns how much of a deal's burden falls on a party early (claim C13): the value that it gives up in early
 * stages minus the value that it receives in them. Above 0 it is asked for a lot up front for little;
 * below 0 it is rewarded first.
 *
 * Early are the steps due at stage `until` or before, the party's own and those of others. Values are the
 * promised ones, in the party's value units (within −1…1): neither trust, time nor κ lowers them, and
 * direct values, which are had by signing, do not count.
 *
 * @param until - last early stage, ≥ 1. Default 2, the first half of the usual four.
 * @throws SixPartyError `invalid-option`
 */
export function frontLoading(explanation: Pick<GainExplanation, 'steps'>, until = 2): number {
  refuse('invalid-option', 'There is nothing to weigh.', [
    argumentProblem('explanation', explanation, anExplanation),
    argumentProblem('until', until, number()),
  ]);
  const { steps } = explanation;
  let given = 0;
  let received = 0;
  for (const { stage, value } of steps) {
    if (stage > until) continue;
    if (value < 0) given -= value;
    else received += value;
  }
  return given - received;
}
