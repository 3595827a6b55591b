import { compileValuation } from '../valuation/index.js';
import type { Valuation } from '../valuation/index.js';
import type { Observation } from './Observation.js';
import type { PrivateState } from './state/PrivateState.js';

interface Entry {
  readonly observation: Pick<Observation, 'rules' | 'party'>;
  readonly own: Pick<PrivateState, 'values' | 'counterparts'>;
  readonly stamp: readonly number[];
  readonly valuation: Valuation;
}

/** Per preference weights, which stay the same object during a run: the last valuation and what it rested on. */
const recent = new WeakMap<readonly number[], Map<boolean, Entry>>();

/**
 * What deals are worth to the observing party now: expected gains as tables.
 *
 * @param paying - false: as if it had opted out of paying. Default true.
 */
export function valuationOf(observation: Observation, paying = true): Valuation {
  const { own, rules, party } = observation;
  const stamp = stampOf(own, observation.public.levels);
  let entries = recent.get(own.weights);
  if (entries === undefined) recent.set(own.weights, (entries = new Map<boolean, Entry>()));
  const before = entries.get(paying);
  if (before !== undefined && fits(before, observation) && same(before.stamp, stamp)) return before.valuation;
  const valuation = compileValuation(rules, party, own, observation.public.levels, { paying });
  const { values, counterparts } = own;
  entries.set(paying, { observation: { rules, party }, own: { values, counterparts }, stamp, valuation });
  return valuation;
}

/** These stay the same objects during a run; one's own variations need not. */
function fits(entry: Entry, { rules, party, own }: Observation): boolean {
  const { observation: before } = entry;
  if (before.rules !== rules || before.party !== party) return false;
  return entry.own.values === own.values && entry.own.counterparts === own.counterparts;
}

function stampOf(own: PrivateState, levels: readonly number[]): number[] {
  const stamp = [own.noDeal, own.discount, ...levels];
  for (const id in own.trust) {
    const trust = own.trust[id];
    if (trust) stamp.push(trust.alpha, trust.beta);
  }
  return stamp;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
