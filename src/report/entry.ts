import { wrapped } from '../words/index.js';
import type { Chapter, Chronicle } from './chronicle.js';

/** One thing that an account tells: a word in the margin and a text beside it. */
export interface Entry {
  /** Up to eleven letters. */
  readonly label: string;
  readonly text: string;
}

/** Tells what happened of one kind in a chapter. An empty text says that all is as in the chapter before. */
export type Teller<M> = (matters: readonly M[], chronicle: Chronicle, chapter: Chapter) => readonly Entry[];

const MARGIN = 14;

/** Returns the lines of an entry, of up to `width` characters. */
export function entryLines({ label, text }: Entry, width: number | undefined): string[] {
  // A label of long numbers has no room in the margin, but ends where it ends.
  return wrapped(text, `${`  ${label}`.padEnd(MARGIN - 1)} `, ' '.repeat(MARGIN), true, width);
}
