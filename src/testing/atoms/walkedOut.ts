import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A party ended the plenary without agreement.
 *
 * @param party - id. Default: any party; a chair that closes the plenary does not walk out
 */
export function walkedOut(party?: string): Atom {
  return plain({ kind: 'walkedOut', party });
}
