import type { Atom } from './Atom.js';

/** A party signed an agreement and will not pay for some of it. @param party - id */
export function optedOut(party: string): Atom {
  return { kind: 'optedOut', party };
}
