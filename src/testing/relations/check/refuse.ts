import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';

/**
 * Throws if anything is wrong.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
export function refuse(message: string, ...problems: readonly (Problem | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new SixPartyError('invalid-option', message, found);
}
