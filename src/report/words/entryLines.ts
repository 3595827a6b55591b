import type { Entry } from './Entry.js';
import { wrapped } from '../../words/index.js';

const MARGIN = 14;

/** The lines of an entry. */
export function entryLines({ label, text }: Entry): string[] {
  return wrapped(text, `  ${label}`.padEnd(MARGIN), ' '.repeat(MARGIN));
}
