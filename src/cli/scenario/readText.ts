import { readFileSync, statSync } from 'node:fs';
import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { fileError } from '../fileError.js';

/** Bytes of the largest file that is read: 50 MB. */
const MOST = 50 * 2 ** 20;

/**
 * Reads a file that somebody wrote as text: up to 50 MB of UTF-8; a byte-order mark is left out.
 *
 * @param hint - what to do if there is no such file
 * @throws SixPartyError `invalid-file`
 */
export function readText(file: string, hint = ''): string {
  const bytes = readBytes(file, hint);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw unreadable(file, 'wrong-type', 'UTF-8', 'UTF-16', 'The text is UTF-16.', 'Save it as UTF-8.');
  }
  const at = bytes.indexOf(0);
  if (at >= 0) throw unreadable(file, 'wrong-type', 'text', `a zero at byte ${at}`, 'This is not a text.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'This is not UTF-8: a letter is written in some other way.';
    throw unreadable(
      `${file}:${badLine(bytes)}`,
      'wrong-type',
      'UTF-8',
      'other bytes',
      message,
      'Save the file as UTF-8.',
    );
  }
}

function readBytes(file: string, hint: string): Buffer {
  let size: number;
  try {
    ({ size } = statSync(file));
    // A pipe has no size before it is read.
    const bytes = size > MOST ? undefined : readFileSync(file);
    if (bytes && bytes.length <= MOST) return bytes;
    size = bytes?.length ?? size;
  } catch (error) {
    throw fileError(file, 'cannot be read', error, hint);
  }
  const megabytes = `${(size / 2 ** 20).toFixed(1)} MB`;
  throw unreadable(
    file,
    'out-of-range',
    'at most 50 MB',
    megabytes,
    `The file has ${megabytes}.`,
    'At most 50 MB are read.',
  );
}

/** The first line that is not UTF-8; no letter goes over the end of a line. */
function badLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    try {
      decoder.decode(bytes.subarray(from, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
}

function unreadable(
  at: string,
  code: Problem['code'],
  expected: string,
  received: string,
  message: string,
  hint = '',
): SixPartyError {
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { at, path: '', code, expected, received, message, hint },
  ]);
}
