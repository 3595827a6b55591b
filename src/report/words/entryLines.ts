import type { Entry } from './Entry.js';
import { wrapped } from './wrapped.js';

const MARGIN = 14;

/** The lines of an entry. */
export function entryLines({ label, text }: Entry): string[] {
  return wrapped(text, `  ${label}`.padEnd(MARGIN), ' '.repeat(MARGIN));
}
