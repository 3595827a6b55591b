import type { Tone } from '../../talks/index.js';
import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/**
 * A party spoke in public.
 *
 * @param party - id
 * @param tone - default: any tone
 * @param toward - id of the party that it spoke about. Default: any party
 */
export function statement(party: string, tone?: Tone, toward?: string): Atom {
  return plain({ kind: 'statement', party, tone, toward });
}
