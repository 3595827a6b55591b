import type { Scenario } from '../../scenario/index.js';
import { initialState, rulebookOf } from '../../talks/index.js';

/** What each party wants on one issue, at the start and with every interval at its middle value. */
export interface Wishes {
  readonly issue: string;
  /** Last option; the first is 0. */
  readonly last: number;
  readonly parties: readonly Wish[];
}

/** What a party wants on an issue. */
export interface Wish {
  /** Party id. */
  readonly party: string;
  /** The option that it values most, or the middle of those; null if it does not care: no weight, or no difference. */
  readonly position: number | null;
  /** Weight of the issue in its preferences, from 0 to 1; 0 if it does not care. */
  readonly salience: number;
  /** Per option, from 0 to 1. */
  readonly values: readonly number[];
}

/** Reads the wishes of all parties off their preferences. */
export function wishesOf(scenario: Scenario): Wishes[] {
  const book = rulebookOf(scenario);
  // No chance is drawn before the first event, so any seed gives the same state.
  const { private: own } = initialState(book, 'forecast');
  return scenario.issues.map(({ id, options }, k) => ({
    issue: id,
    last: options.length - 1,
    parties: book.ids.map((party) => {
      const values = own[party]!.values[k]!;
      const weight = own[party]!.weights[k]!;
      const position = weight > 0 ? bestOf(values) : null;
      return { party, position, salience: position === null ? 0 : weight, values };
    }),
  }));
}

/** Values that differ by less are equal. */
const SAME = 1e-9;

function bestOf(values: readonly number[]): number | null {
  const most = Math.max(...values);
  if (most - Math.min(...values) < SAME) return null;
  const best = values.flatMap((value, option) => (value > most - SAME ? [option] : []));
  return best.reduce((sum, option) => sum + option, 0) / best.length;
}
