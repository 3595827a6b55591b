import { wrapped } from './wrapped.js';

/** One thing that an account tells: a word in the margin and a text beside it. */
export interface Entry {
  readonly label: string;
  readonly text: string;
}

const MARGIN = 14;

/** The lines of an entry. */
export function entryLines({ label, text }: Entry): string[] {
  return wrapped(text, `  ${label}`.padEnd(MARGIN), ' '.repeat(MARGIN));
}
