import type { Atom, OptionName } from './Atom.js';
import { plain } from './plain.js';

/**
 * A plan was signed under which a step of an issue is owed: one beyond what is implemented.
 *
 * @param issue - id
 * @param level - the step to this option. Default: any step
 */
export function promised(issue: string, level?: OptionName): Atom {
  return plain({ kind: 'promised', issue, level });
}
