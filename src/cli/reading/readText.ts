import { readNamed, type FileKind } from '../../ensemble/sweep/folder/readWhole.js';
import { diskError, problem, SixPartyError } from '../../input/index.js';

/**
 * Reads a file as text: UTF-8, up to the limit of its kind; a byte-order mark is left out.
 *
 * @param hint - what to do if there is no such file
 * @param kind - default: somebody wrote it, and it has at most 50 MB
 * @throws SixPartyError `invalid-file`
 */
export function readText(file: string, hint = '', kind: FileKind = 'written'): string {
  const bytes = readBytes(file, kind, hint);
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

/** Returns the error of a file that is not what it should be. */
export function unreadable(
  at: string,
  expected: string,
  received: string,
  message: string,
  hint = '',
): SixPartyError {
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { ...problem('', 'wrong-type', expected, received, { received, message, hint }), at },
  ]);
}

/**
 * Reads the bytes of a file that the user named.
 *
 * @throws SixPartyError `invalid-file`
 */
export function readBytes(file: string, kind: FileKind, hint = ''): Buffer {
  try {
    return readNamed(file, kind);
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
