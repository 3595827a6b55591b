import { readFileSync } from 'node:fs';
import { SixPartyError } from '../scenario/index.js';
import { fileError } from './fileError.js';

/**
 * Reads a file of JSON.
 *
 * @throws SixPartyError `invalid-file`, with line and column where the text breaks off being JSON
 */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw fileError(file, 'cannot be read', error);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw notJson(file, text, (error as Error).message);
  }
}

function notJson(file: string, text: string, said: string): SixPartyError {
  const cut = /end of JSON input|Unterminated/.test(said);
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? (cut ? text.length : NaN));
  const before = text.slice(0, position).split('\n');
  const where = Number.isNaN(position) ? '' : `:${before.length}:${before[before.length - 1]!.length + 1}`;
  const message = cut ? 'The text ends in the middle: the file is cut off.' : `This is not JSON: ${said}.`;
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { path: file + where, code: 'wrong-type', expected: 'JSON', received: said, message, hint: '' },
  ]);
}
