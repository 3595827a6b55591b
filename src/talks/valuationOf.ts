import { argumentProblem, flag, refuse } from '../input/index.js';
import { compileValuation, standingBehind, withNoDeal } from '../valuation/index.js';
import type { Rules } from '../scenario/index.js';
import type { Valuation } from '../valuation/index.js';
import type { Observation } from './agent.js';
import { engineError } from './arguments.js';
import { delaySeen } from './duties.js';
import type { PrivateState } from './state/PrivateState.js';
import type { TalksState } from './state/TalksState.js';

interface Entry {
  readonly observation: Pick<Observation, 'rules' | 'party'>;
  readonly own: Pick<PrivateState, 'values' | 'counterparts'>;
  readonly stamp: readonly number[];
  readonly noDeal: number;
  readonly valuation: Valuation;
}

/** Per preference weights, which stay the same object during a run: the last valuation and what it rested on. */
const recent = new WeakMap<readonly number[], Map<boolean, Entry>>();

/**
 * What deals are worth to the observing party now: expected gains as tables.
 *
 * @param paying - false: as if it had opted out of paying. Default true.
 * @throws SixPartyError `invalid-option` where it fails because that is no observation
 */
export function valuationOf(observation: Observation, paying = true): Valuation {
  if (typeof paying !== 'boolean') {
    refuse('invalid-option', 'There is no such valuation.', [argumentProblem('paying', paying, flag)]);
  }
  try {
    return valued(observation, paying);
  } catch (cause) {
    throw engineError(cause, { observation });
  }
}

function valued(observation: Observation, paying: boolean): Valuation {
  const { own, rules, party } = observation;
  const { values, counterparts, noDeal } = own;
  const { levels } = observation.public;
  const delay = delayOf(observation);
  let entries = recent.get(own.weights);
  if (entries === undefined) recent.set(own.weights, (entries = new Map<boolean, Entry>()));
  const before = entries.get(paying);
  const fresh =
    before !== undefined && fits(before, observation) && isStamp(before.stamp, delay, observation);
  if (fresh && before.noDeal === noDeal) return before.valuation;
  const stamp = fresh ? before.stamp : stampOf(rules, party, own, delay, levels);
  if (before === undefined && paying) {
    const opening = openingOf(observation, delay, stamp);
    entries.set(paying, opening);
    return opening.valuation;
  }
  // Between sessions the no-deal value drifts more often than anything else changes.
  const valuation = fresh
    ? withNoDeal(before.valuation, noDeal)
    : compileValuation(rules, party, own, levels, { paying, delay });
  const entry = { observation: { rules, party }, own: { values, counterparts }, stamp, noDeal, valuation };
  entries.set(paying, entry);
  return valuation;
}

/** How late promised steps are taken to come: as promised, or, where the schedule says so, as they have come so far. */
function delayOf({ rules, public: now }: Observation): number {
  return rules.schedule?.sequencing.discountBy === 'seen' ? delaySeen(now) : 1;
}

/** Lets go of what was kept for the parties of talks that are over: whoever keeps the run keeps no tables. */
export function forgetValuations(parts: TalksState['private']): void {
  for (const id in parts) recent.delete(parts[id]!.weights);
}

interface Opening {
  readonly weights: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly counterparts: readonly string[];
  readonly entry: Entry;
}

/** A cache: many runs open alike, and compiling tables is the dearest part of an opening. */
const openings = new WeakMap<Rules, Map<string, Opening>>();

/**
 * What deals were worth at the opening of the run before this one, if this run opens alike, so that what is
 * kept per valuation (an order of all deals, for instance) is made once for a scenario and not for every run.
 */
function openingOf(
  { rules, party, own, public: { levels } }: Observation,
  delay: number,
  stamp: readonly number[],
): Entry {
  let perParty = openings.get(rules);
  if (!perParty) openings.set(rules, (perParty = new Map<string, Opening>()));
  const { weights, values, counterparts, noDeal } = own;
  const before = perParty.get(party);
  const alike =
    before?.entry.noDeal === noDeal &&
    same(before.entry.stamp, stamp) &&
    same(before.weights, weights) &&
    values.every((perOption, k) => same(before.values[k]!, perOption)) &&
    same(before.counterparts, counterparts);
  const valuation = alike ? before.entry.valuation : compileValuation(rules, party, own, levels, { delay });
  const entry = { observation: { rules, party }, own: { values, counterparts }, stamp, noDeal, valuation };
  if (!alike) perParty.set(party, { weights, values, counterparts, entry });
  return entry;
}

/** These stay the same objects during a run; one's own variations need not. */
function fits(entry: Entry, { rules, party, own }: Observation): boolean {
  const { observation: before } = entry;
  if (before.rules !== rules || before.party !== party) return false;
  return entry.own.values === own.values && entry.own.counterparts === own.counterparts;
}

/** What the tables rest on, as numbers: the discount, delays, the status quo, trust in those who owe something. */
function stampOf(
  rules: Rules,
  party: string,
  own: PrivateState,
  delay: number,
  levels: readonly number[],
): readonly number[] {
  const stamp = [own.discount, delay, ...levels];
  for (const id of trustedBy(rules, party, own)) {
    const trust = own.trust[id];
    if (trust) stamp.push(trust.alpha, trust.beta);
  }
  return stamp;
}

/** Whether that is its stamp: asked at every decision, so without making it. */
function isStamp(
  stamp: readonly number[],
  delay: number,
  { rules, party, own, public: { levels } }: Observation,
): boolean {
  if (stamp[0] !== own.discount || stamp[1] !== delay) return false;
  let place = 2;
  for (const level of levels) if (stamp[place++] !== level) return false;
  for (const id of trustedBy(rules, party, own)) {
    const trust = own.trust[id];
    if (trust && (stamp[place++] !== trust.alpha || stamp[place++] !== trust.beta)) return false;
  }
  return place === stamp.length;
}

/** A cache: asked at every valuation, some two hundred times a talk. */
const trusted = new WeakMap<readonly string[], WeakMap<Rules, readonly string[]>>();

/** Parties whose conduct matters to a party's valuation; counterparts stay the same object during a run. */
function trustedBy(rules: Rules, party: string, { counterparts }: PrivateState): readonly string[] {
  let perRules = trusted.get(counterparts);
  if (!perRules) trusted.set(counterparts, (perRules = new WeakMap()));
  let ids = perRules.get(rules);
  if (!ids) {
    const obligors = rules.issues.map(({ obligation }) => obligation?.obligor ?? '');
    const doubted = rules.costs?.doubtedBy?.[party] ?? [];
    const behind = rules.issues.flatMap((issue) =>
      issue.options.flatMap((_, level) => standingBehind(rules, issue, level) ?? []),
    );
    ids = [...new Set([...counterparts, ...obligors, ...doubted, ...behind])];
    perRules.set(rules, ids);
  }
  return ids;
}

function same<T extends number | string>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return false;
  return true;
}
