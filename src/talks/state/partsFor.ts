import type { Outcome } from './Outcome.js';
import type { PrivateState } from './PrivateState.js';

/** Parts of a state as one party may know them: in the state and in the events that write them. */

/** Returns a party's own part without what it cannot know of itself: what others are about to find out. */
export function ownFor(own: PrivateState): PrivateState {
  return { ...own, exposing: [], concealed: own.concealed.map((step) => ({ ...step, found: false })) };
}

/**
 * Returns an outcome without what others gained and what stocks they have in truth.
 *
 * @param paths - own nuclear paths of the party
 */
export function outcomeFor(outcome: Outcome, party: string, paths: readonly string[]): Outcome {
  return {
    ...outcome,
    gains: onlyKeys(outcome.gains, [party]),
    stocks: onlyKeys(outcome.stocks, paths),
  };
}

/** Returns the members of these names. */
export function onlyKeys<T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}
