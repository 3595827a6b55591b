import { clamp, exp } from '../../../numeric/index.js';
import { YEAR } from '../../../scenario/index.js';
import type { Action, ActionMotives, ConductReference } from '../../../scenario/index.js';
import { actionOf, everyText, textsOf } from '../../../talks/index.js';
import type { Observation } from '../../../talks/index.js';
import { bestDealIfAny } from '../../../valuation/index.js';
import { lossByBreaking } from '../implementation.js';
import type { Situation } from '../parts.js';
import { stallOf } from './stall.js';

/** How things stand for a party that may act, as far as actions ask for it. */
export interface Standing extends Required<ActionMotives> {
  /** What it would lose by breaking the plans in force. */
  readonly worth: number;
  /** Its best gain in a text, if an act of somebody keeps a party away; else 0. */
  readonly hope: number;
  /** Deliveries outside any agreement in the last year, at most two. */
  readonly delivered: number;
  /** Parties that refuse what it insists on. */
  readonly refusing: readonly string[];
}

/** Days in which the memory of a provocation sinks to 1/e. */
const MEMORY = 120;
/** A shock beyond this, and more deliveries than these, add no motive. */
const [MOST_SHOCK, MOST_DELIVERIES] = [0.1, 2];
/** A refusal heard longer ago counts less than half. */
const REMEMBERED = YEAR;

/** Returns how things stand for the party now. */
export function standingOf(situation: Situation, own: readonly Action[]): Standing {
  const { observation } = situation;
  const { party, public: now, own: part } = observation;
  const against = now.grievances[party] ?? {};
  let grievance = 0;
  for (const other in against) grievance += against[other]!;
  return {
    shock: clamp(-(part.noDealShock ?? 0), 0, MOST_SHOCK),
    urged: part.urged ?? 0.5,
    grievance,
    need: now.need,
    stall: stallOf(observation),
    worth: own.some(({ ends }) => ends !== undefined) ? worthOf(situation) : 0,
    hope: own.some(({ opens }) => opens !== undefined) ? hopeOf(situation) : 0,
    refusing: own.some(({ leverage }) => leverage !== undefined) ? refusing(situation) : [],
    ...remembered(observation),
  };
}

/** Plans in force are worth what breaking them would lose, also of what the others have done already. */
function worthOf(situation: Situation): number {
  let worth = 0;
  for (const agreement of situation.observation.public.agreements) {
    if (agreement.status !== 'standing' || agreement.duties.length === 0) continue;
    worth += Math.max(0, lossByBreaking(situation, agreement));
  }
  return worth;
}

function hopeOf({ observation: { rules, public: now }, valuation }: Situation): number {
  const isAway = now.conditions?.some(
    ({ keepsAway, until }) => keepsAway !== null && (until === null || now.day < until),
  );
  if (isAway !== true) return 0;
  const best = bestDealIfAny(valuation, everyText(rules, textsOf(rules, now)));
  return Math.max(0, best?.gain ?? 0);
}

/** Those that have lately said of some issue what excludes what the party insists on now. */
function refusing({ held, observation: { party, rules, public: now } }: Situation): readonly string[] {
  const all = new Set<string>();
  now.said.forEach(({ by }, k) => {
    for (const other in by) {
      const { atLeast, atMost } = by[other]!;
      const tooMuch = atLeast && atLeast.level > held.max[k]! && now.day - atLeast.day <= REMEMBERED;
      const tooLittle = atMost && atMost.level < held.min[k]! && now.day - atMost.day <= REMEMBERED;
      if (tooMuch === true || tooLittle === true) all.add(other);
    }
  });
  return rules.parties.flatMap(({ id }) => (id !== party && all.has(id) ? [id] : []));
}

/** What others have provoked, fading, and what was delivered in the last year. */
function remembered({ party, rules, public: now }: Observation): { provoked: number; delivered: number } {
  let [provoked, delivered] = [0, 0];
  for (const { action: id, party: by, day } of now.acted ?? []) {
    const action = actionOf(rules.conduct!, id);
    if (!action || by === party) continue;
    const age = now.day - day;
    if (action.hostile) provoked += action.hostile * exp(-age / MEMORY);
    if (action.delivers === true && age <= YEAR) delivered += 1;
  }
  return { provoked: Math.min(1, provoked), delivered: Math.min(MOST_DELIVERIES, delivered) };
}

/** Returns how things stand where the scenario states the rates: no plan is in force. */
export function standingAt(reference: ConductReference): Omit<Standing, 'refusing'> {
  return { ...reference, worth: 0 };
}
