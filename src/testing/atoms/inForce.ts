import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * An agreement stands or has been carried out when the position ends: signed, and neither broken nor
 * superseded.
 *
 * @param options - `substance`: as for `agreed`
 */
export function inForce(options: { readonly substance?: boolean } = {}): Atom {
  return plain({ kind: 'inForce', substance: options.substance });
}
