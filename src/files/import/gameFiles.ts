import { isFull, problem, type Problem, type ProblemCode } from '../../input/index.js';
import { lineStarts, placeAt } from '../text/faults.js';

/** A file of a folder, as text. */
export interface GameFile {
  /** Relative to the folder, with `/` between the parts: `scores_files/mayor.txt`. */
  readonly name: string;
  /** Decoded text. */
  readonly text: string;
}

/** Returns the files of one kind, in the order of their names, so that a folder has one reading. */
export function inNameOrder(files: readonly GameFile[], extension: string): GameFile[] {
  return files
    .filter(({ name }) => name.toLowerCase().endsWith(extension))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Returns the name of a file without its folders and extension: `b` of `a/b.xml`. */
export function stemOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** Returns how a file may be named: in full, without its folders, or without folders and extension. */
export function waysToSay(name: string): string[] {
  return [name, name.slice(name.lastIndexOf('/') + 1), stemOf(name)];
}

/**
 * Reports what is wrong at a character of one file. Returns undefined, so that a reader can return it. A hint that takes
 * time is a function: it is asked for as long as problems are told, and an input may have millions.
 */
export type Reporter = (
  offset: number,
  code: ProblemCode,
  expected: string,
  received: string,
  more?: { readonly hint?: string | (() => string); readonly message?: string },
) => undefined;

function reporterOf(problems: Problem[], { name, text }: GameFile): Reporter {
  let lines: readonly number[] | undefined;
  return (offset, code, expected, received, words) => {
    if (isFull(problems)) return;
    lines ??= lineStarts(text);
    const { hint = '', ...more } = words ?? {};
    const found = problem('', code, expected, undefined, {
      ...more,
      received,
      hint: typeof hint === 'string' ? hint : hint(),
    });
    problems.push({ ...found, at: placeAt(name, lines, offset) });
  };
}

/** A text that is being read, and how to report what is wrong at a character of it. */
export interface OpenText {
  readonly name: string;
  /** Without a byte order mark, and with `\n` alone as line end. */
  readonly text: string;
  readonly report: Reporter;
}

/** Opens a file. Returns undefined, and reports it, where it was decoded wrongly or is no text. */
export function openText({ name, text: given }: GameFile, problems: Problem[]): OpenText | undefined {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const report = reporterOf(problems, { name, text });
  const bad = text.search(/[\uFFFD\0]/);
  if (bad < 0) return { name, text, report };
  const received = text[bad] === '\0' ? 'a NUL character' : 'the replacement character U+FFFD';
  return report(bad, 'wrong-type', 'text', received, {
    message: `The text was decoded wrongly, or is no text: it holds ${received}.`,
    hint: 'Save the file as UTF-8, or decode it from its own encoding.',
  });
}

/** Returns the problem of a file that is not there, or of too many of it. */
export function missingFile(expected: string, received: string, hint = ''): Problem {
  return problem('', 'missing', expected, undefined, { received, hint });
}

/** Returns the number that a text is in full, in decimal or scientific notation; undefined if it is none or too large. */
export function numberIn(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}
