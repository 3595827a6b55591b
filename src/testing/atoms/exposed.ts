import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A hidden nuclear path was found.
 *
 * @param party - id of its owner. Default: any party
 */
export function exposed(party?: string): Atom {
  return plain({ kind: 'exposed', party });
}
