import type { JsonSchema } from './shape.js';

/** Longest text of a move, in characters (Unicode code points), as JSON Schema counts them. */
const MAX_TEXT = 2000;

/** What is wrong with a text that somebody says. */
export interface TextFlaw {
  /** To be read after a colon. */
  readonly why: string;
  readonly expected: string;
  /** What is there instead. */
  readonly found: unknown;
}

/** The schema of a text: what {@link textFlaw} has nothing against. */
export const textShape: JsonSchema = {
  type: 'string',
  description: 'What one says with it, in one’s own words.',
  maxLength: MAX_TEXT,
  pattern: '^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$',
};

/** Control characters but line breaks and tabs: they would rewrite a terminal. And halves of letters, which no file holds. */
const UNSAYABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/**
 * Returns why nobody can say that; undefined if it can be said. Marks of direction and joiners are part of
 * some languages: they stay, and whoever shows a text shows them as what they are.
 */
export function textFlaw(text: unknown, most: number = MAX_TEXT): TextFlaw | undefined {
  if (typeof text !== 'string') return { why: 'it is no text', expected: 'a text', found: text };
  const length = charactersOf(text, most);
  if (length > most) {
    const expected = `at most ${most} characters`;
    return { why: `it has ${length} characters, more than ${most}`, expected, found: length };
  }
  const [found] = UNSAYABLE.exec(text) ?? [];
  if (found === undefined) return undefined;
  const expected = 'no control characters but \\n and \\t';
  return { why: 'it holds a control character or half a letter', expected, found };
}

/** Returns how many characters a text has; those of one that is far too long are not counted one by one. */
function charactersOf(text: string, most: number): number {
  const isClose = text.length > most && text.length <= 10 * most;
  return isClose ? [...text].length : text.length;
}
