import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A party left the talks for good.
 *
 * @param party - id. Default: any party
 */
export function leftTalks(party?: string): Atom {
  return plain({ kind: 'leftTalks', party });
}
