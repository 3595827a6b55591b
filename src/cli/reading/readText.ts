import { readFileSync, statSync } from 'node:fs';
import { diskError, problem, SixPartyError, type ProblemCode } from '../../input/index.js';

/** Bytes of the largest file that is read: 50 MB. */
const MAX_BYTES = 50 * 2 ** 20;

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
    throw unreadable(file, 'UTF-8', 'UTF-16', 'The text is UTF-16.', 'Save it as UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw unreadable(file, 'text', `a zero at byte ${zero}`, 'This is not a text.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'This is not UTF-8: a letter is written in some other way.';
    const at = `${file}:${badLine(bytes)}`;
    throw unreadable(at, 'UTF-8', 'other bytes', message, 'Save the file as UTF-8.');
  }
}

/**
 * Refuses a file that is larger than any that is read.
 *
 * @throws SixPartyError `invalid-file`
 */
export function checkSize(file: string, size: number): void {
  if (size <= MAX_BYTES) return;
  const megabytes = `${(size / 2 ** 20).toFixed(1)} MB`;
  const message = `The file has ${megabytes}.`;
  throw unreadable(file, 'at most 50 MB', megabytes, message, 'At most 50 MB are read.', 'out-of-range');
}

/** Returns the error of a file that is not what it should be. */
export function unreadable(
  at: string,
  expected: string,
  received: string,
  message: string,
  hint = '',
  code: ProblemCode = 'wrong-type',
): SixPartyError {
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { ...problem('', code, expected, received, { received, message, hint }), at },
  ]);
}

function readBytes(file: string, hint: string): Buffer {
  try {
    checkSize(file, statSync(file).size);
    const bytes = readFileSync(file);
    // A pipe has no size before it is read.
    checkSize(file, bytes.length);
    return bytes;
  } catch (error) {
    throw diskError(file, 'The file cannot be read', error, { missing: hint });
  }
}

/** Returns the first line that is not UTF-8; no letter goes over the end of a line. */
export function badLine(bytes: Buffer): number {
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
