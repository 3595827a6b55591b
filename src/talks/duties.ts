import { argumentProblem, listOf, number } from '../input/index.js';
import { MONTH, sharesOf } from '../scenario/index.js';
import type { Deal, Issue } from '../scenario/index.js';
import { engineError } from './arguments.js';
import type { Rulebook } from './rulebook.js';
import { embargoedUntil } from './conduct.js';
import type { Agreement, Duty } from './state/Agreement.js';
import type { PublicState } from './state/PublicState.js';
import type { TalksState } from './state/TalksState.js';
import { floorOf } from './texts/texts.js';

/** What parties owe under an agreement, and what of it they are about under an earlier one. */
export interface Owed {
  readonly duties: readonly Duty[];
  /** Duties that carry over: where they stood, and their place in `duties`. */
  readonly carried: readonly CarriedDuty[];
}

/** A duty of an earlier agreement that goes on under a later one. */
export interface CarriedDuty {
  /** The earlier agreement, from 0. */
  readonly agreement: number;
  /** Its place in the duties of that one. */
  readonly duty: number;
  /** Its place in the duties of the later agreement. */
  readonly to: number;
}

/**
 * Returns the duties that a deal creates: for every step beyond what is implemented, one per obligor. Payers
 * that do not opt out take the shares of those that do, in proportion. Texts short of a plan create none. Where
 * texts count from what stands, steps that are underway go on as they are, with the first stage.
 */
export function dutiesOf(
  book: Rulebook,
  state: TalksState,
  deal: Deal,
  optOuts: Readonly<Record<string, readonly string[]>>,
): Owed {
  const { schedule, issues } = book.scenario;
  if (!schedule || !binds(book, deal)) return { duties: [], carried: [] };
  const from = floorOf(book.rules, state.public) ?? state.public.levels;
  const { sequencing } = schedule;
  const row = sequencing.stages[deal[book.issueIndex[sequencing.issue]!]!]!;
  const { day } = state.public;
  // After a breach the others deliver later, also what they promise now.
  const startOf = (party: string): number =>
    Math.max(day, embargoedUntil(book.dynamics?.conduct, state.public, party));
  const duties: Omit<Duty, 'status' | 'dueDay'>[] = [];
  issues.forEach((issue, index) => {
    if (!issue.obligation) return;
    for (let level = from[index]! + 1; level <= deal[index]!; level++) {
      const stage = row[issue.id]![level - 1]!;
      const months = issue.obligation.months?.[level - 1] ?? sequencing.monthsPerStage;
      for (const { party, share } of obligorsOf(book, issue, level, optOuts)) {
        duties.push({ issue: issue.id, level, party, share, stage, months, doneDay: -1, overdue: false });
      }
    }
  });
  const underway = carriedOver(book, state, from);
  const stages = (duties.length > 0 ? duties : underway.map(({ duty }) => duty)).map(({ stage }) => stage);
  const first = Math.min(...stages);
  return {
    duties: [
      ...duties.map((duty): Duty => ({
        ...duty,
        status: duty.stage === first ? 'due' : 'waiting',
        dueDay: duty.stage === first ? startOf(duty.party) + Math.round(duty.months * MONTH) : -1,
      })),
      ...underway.map(({ duty }): Duty => ({ ...duty, stage: first })),
    ],
    carried: underway.map(({ agreement, place }, n) => ({ agreement, duty: place, to: duties.length + n })),
  };
}

/** Duties beyond what is implemented that count as standing already, with the agreement that they belong to. */
function carriedOver(
  { issueIndex }: Rulebook,
  { public: { levels, agreements, day } }: TalksState,
  floor: readonly number[],
): {
  /** Place of the duty in its agreement's `duties`, from 0. */
  duty: Duty;
  /** Place of the agreement in order of signature, from 0. */
  agreement: number;
  place: number;
}[] {
  const taken = new Set<string>();
  return agreements.flatMap(({ id, status, duties, suspended }) => {
    if (status !== 'standing') return [];
    // What stood still goes on under the new plan, once the others of the breaker deliver again.
    const stoodStill = (party: string): number =>
      suspended ? Math.max(day, party === suspended.by ? day : suspended.until) - suspended.since : 0;
    const here = duties.flatMap((duty, place) => {
      const k = issueIndex[duty.issue]!;
      const stands = duty.level > levels[k]! && duty.level <= floor[k]!;
      return stands && !taken.has(`${duty.issue} ${duty.level}`)
        ? [{ duty: later(duty, stoodStill(duty.party)), agreement: id, place }]
        : [];
    });
    // Two standing agreements may owe the same step: it goes on once.
    for (const { duty } of here) taken.add(`${duty.issue} ${duty.level}`);
    return here;
  });
}

function later(duty: Duty, days: number): Duty {
  return days === 0 ? duty : { ...duty, dueDay: duty.dueDay + days, doneDay: duty.doneDay + days };
}

/** Returns whether a deal is a plan: steps fall due under it. */
export function binds(book: Rulebook, deal: Deal): boolean {
  const commitment = book.scenario.schedule?.commitment;
  return !commitment || deal[book.issueIndex[commitment.issue]!]! >= commitment.plan;
}

function obligorsOf(
  book: Rulebook,
  issue: Issue,
  level: number,
  optOuts: Readonly<Record<string, readonly string[]>>,
): { party: string; share: number }[] {
  const obligor = issue.obligation?.obligor ?? '';
  if (obligor !== 'payers') return [{ party: obligor, share: 1 }];
  const { costs } = book.scenario;
  const shares = costs ? sharesOf(costs, issue.id, level) : {};
  const paying = book.ids.filter((id) => (shares[id] ?? 0) > 0 && !(optOuts[id] ?? []).includes(issue.id));
  const total = paying.reduce((sum, id) => sum + shares[id]!, 0);
  return paying.map((party) => ({ party, share: shares[party]! / total }));
}

/**
 * Returns whether a deal is an agreement of substance: a plan that reaches the scenario's level of substance and
 * goes beyond what was implemented when the talks began.
 *
 * @throws SixPartyError `invalid-option` where it fails because there is no such book or deal
 */
export function isSubstance(book: Rulebook, deal: Deal): boolean {
  try {
    const mark = book.dynamics?.substance;
    if (!mark) return true;
    const level = deal[book.issueIndex[mark.issue]!]!;
    const before = book.scenario.implemented?.[mark.issue] ?? 0;
    return binds(book, deal) && level >= mark.level && level > before;
  } catch (cause) {
    throw engineError(cause, { book }, [argumentProblem('deal', deal, listOf(number()))]);
  }
}

/**
 * Returns what everybody has seen of delays so far: how many times their promised time performed steps took, on
 * average; 1 while none is performed. A step is seen from the opening of its stage, so that the time in which it
 * was held back counts.
 */
export function delaySeen({ agreements }: Pick<PublicState, 'agreements'>): number {
  let steps = 0;
  let sum = 0;
  for (const { duties } of agreements) {
    for (const { status, months, dueDay, doneDay } of duties) {
      if (status !== 'performed') continue;
      const promised = months * MONTH;
      steps += 1;
      sum += (doneDay - (dueDay - Math.round(promised))) / promised;
    }
  }
  return steps === 0 ? 1 : sum / steps;
}

/** A duty and where it stands. */
export interface OpenDuty extends Duty {
  /** Agreement that it is owed under, from 0. */
  readonly agreement: number;
  /** Its place in the duties of that agreement. */
  readonly duty: number;
}

/**
 * Returns what `party` must decide on in `implementation`, by agreement, then in the order of its duties.
 *
 * @throws SixPartyError `invalid-option` if that is no public part of a state
 */
export function openDuties(state: PublicState, party: string): readonly OpenDuty[] {
  const open: OpenDuty[] = [];
  try {
    for (const agreement of state.agreements) {
      if (agreement.status !== 'standing') continue;
      agreement.duties.forEach((duty, index) => {
        if (isOpen(duty, party, agreement, state.day))
          open.push({ ...duty, agreement: agreement.id, duty: index });
      });
    }
  } catch (cause) {
    throw engineError(cause, { now: state });
  }
  return open;
}

/** Returns whether `party` has something to decide on. */
export function hasOpenDuties(state: PublicState, party: string): boolean {
  return state.agreements.some(
    (agreement) =>
      agreement.status === 'standing' &&
      agreement.duties.some((duty) => isOpen(duty, party, agreement, state.day)),
  );
}

/** Of a suspended plan nothing is to be decided for its time; then those that did not breach it are asked about all that they owe. */
function isOpen(duty: Duty, party: string, { suspended }: Agreement, day: number): boolean {
  if (duty.party !== party) return false;
  const isDue = duty.status === 'due' || duty.status === 'withheld';
  if (!suspended) return isDue;
  return day >= suspended.until && party !== suspended.by && (isDue || duty.status === 'underway');
}
