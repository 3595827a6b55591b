import type { SealedTrace } from '../talks/index.js';
import { writeText } from './writeText.js';

/**
 * Writes a trace so that the file is the old or the new one, never half of it.
 *
 * @throws SixPartyError `invalid-file`
 */
export function writeTrace(file: string, trace: SealedTrace): void {
  writeText(file, `${JSON.stringify(trace)}\n`);
}
