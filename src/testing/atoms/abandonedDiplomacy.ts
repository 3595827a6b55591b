import type { Atom } from './Atom.js';

/**
 * A party did not pursue diplomacy at some moment of this position (C28): its capital vetoed, it would not
 * come, or it had left.
 *
 * @param party - id
 */
export function abandonedDiplomacy(party: string): Atom {
  return { kind: 'abandonedDiplomacy', party };
}
