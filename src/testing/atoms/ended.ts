import type { OutcomeKind } from '../../talks/index.js';
import type { Atom } from './Atom.js';
import { plain } from './plain.js';

/** The talks ended. @param outcome - with this outcome. Default: any */
export function ended(outcome?: OutcomeKind): Atom {
  return plain({ kind: 'ended', outcome });
}
