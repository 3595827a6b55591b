import type { Atom } from './Atom.js';

/** A party came to the session, whether or not it could be held. @param party - id */
export function attended(party: string): Atom {
  return { kind: 'attended', party };
}
