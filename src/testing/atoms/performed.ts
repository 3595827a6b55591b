import type { Atom, OptionName } from './Atom.js';
import { plain } from './plain.js';

/**
 * A step of an issue was completed, as far as the others see: its last obligor performed, so that the level
 * rose. One that is only claimed counts until it is found out; the discovery is `breached`.
 *
 * @param issue - id
 * @param level - the step to this option. Default: any step
 */
export function performed(issue: string, level?: OptionName): Atom {
  return plain({ kind: 'performed', issue, level });
}
