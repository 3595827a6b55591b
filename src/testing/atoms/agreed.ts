import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * An agreement was signed at this position.
 *
 * @param options - `substance`: count only agreements of substance, that is plans that reach the level
 *   that the scenario calls one of substance (`isSubstance`). Default false: any text.
 */
export function agreed(options: { readonly substance?: boolean } = {}): Atom {
  return plain({ kind: 'agreed', substance: options.substance });
}
