import type { Atom } from './Atom.js';

/** The session was held: nobody essential stayed away. */
export function sessionHeld(): Atom {
  return { kind: 'sessionHeld' };
}
