import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A party was found not to have done what it claimed, or an agreement broke by its conduct.
 *
 * @param party - id; default: any party
 */
export function breached(party?: string): Atom {
  return plain({ kind: 'breached', party });
}
