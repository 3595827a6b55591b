import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';

/**
 * Ends an import in which something was wrong.
 *
 * @param format - what the files should have been: `a GENIUS domain`
 * @throws SixPartyError `invalid-file` if there are problems
 */
export function refuse(format: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SixPartyError('invalid-file', `This is not ${format}.`, problems);
}
