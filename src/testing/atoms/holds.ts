import type { TalksState } from '../../talks/index.js';
import type { Atom } from './Atom.js';

/**
 * A predicate of one's own over the state when the position ends. It is shown the state that the
 * evaluation writes into, and must not keep or change it. A formula with it is not JSON.
 *
 * @param name - what it says, for the reason: `'Seoul is isolated'`
 */
export function holds(name: string, predicate: (state: TalksState) => boolean): Atom {
  return { kind: 'holds', name, predicate };
}
