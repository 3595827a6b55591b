import type { Problem } from '../../../scenario/index.js';
import type { GameFile } from '../GameFile.js';
import { reporterOf } from './Reporter.js';
import type { Reporter } from './Reporter.js';

/** A text that is being read, and how to report what is wrong at a character of it. */
export interface OpenText {
  readonly name: string;
  /** Without a byte order mark, and with `\n` alone as line end. */
  readonly text: string;
  readonly report: Reporter;
}

/** Opens a file; undefined, and a problem, where it was decoded wrongly or is no text. */
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
