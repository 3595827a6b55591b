import type { Atom } from './Atom.js';

/**
 * What no deal is worth to a party is above a value when the position ends.
 *
 * @param party - id
 * @param value - in [−1, 1]
 */
export function noDealAbove(party: string, value: number): Atom {
  return { kind: 'noDealAbove', party, value };
}
