import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A payer performed its part of a step that costs money.
 *
 * @param payer - party id; default: any party
 */
export function aidDelivered(payer?: string): Atom {
  return plain({ kind: 'aidDelivered', party: payer });
}
