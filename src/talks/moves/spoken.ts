/** Longest text of a move, in UTF-16 code units: what `length` counts, the same in every tool. */
export const MAX_TEXT = 2000;

/** What is wrong with a text that somebody says. */
export interface TextFlaw {
  /** To be read after a colon. */
  readonly why: string;
  readonly expected: string;
  /** What is there instead. */
  readonly found: unknown;
}

/** Control characters but line breaks and tabs: they would rewrite a terminal. And halves of letters, which no file holds. */
const UNSAYABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/**
 * Returns why nobody can say that; undefined if it can be said. Marks of direction and joiners are part of
 * some languages: they stay, and whoever shows a text shows them as what they are.
 */
export function textFlaw(text: unknown, most: number = MAX_TEXT): TextFlaw | undefined {
  if (typeof text !== 'string') return { why: 'it is no text', expected: 'a text', found: text };
  if (text.length > most) {
    const expected = `at most ${most} characters`;
    return { why: `it has ${text.length} characters, more than ${most}`, expected, found: text.length };
  }
  const [found] = UNSAYABLE.exec(text) ?? [];
  if (found === undefined) return undefined;
  const expected = 'no control characters but \\n and \\t';
  return { why: 'it holds a control character or half a letter', expected, found };
}
