import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { SixPartyError } from '../../scenario/index.js';
import { fileError } from '../fileError.js';
import { readText } from '../scenario/readText.js';
import { encodingOf } from './encodingOf.js';

/** Bytes of the largest file that is read: 50 MB, as of every text. */
const MOST = 50 * 2 ** 20;

/**
 * Reads a file of a game as text, in the encoding that it says it has.
 *
 * @throws SixPartyError `invalid-file`
 */
export function readGameText(file: string): string {
  const encoding = encodingOf(startOf(file));
  if (encoding === 'utf-8') return readText(file);
  const size = statSync(file).size;
  if (size > MOST) {
    const megabytes = `${(size / 2 ** 20).toFixed(1)} MB`;
    throw unreadable(
      file,
      'at most 50 MB',
      megabytes,
      `The file has ${megabytes}.`,
      'At most 50 MB are read.',
    );
  }
  const decoder = decoderOf(encoding, file);
  try {
    return decoder.decode(readFileSync(file));
  } catch {
    const message = `This is not ${encoding.toUpperCase()}, as the file says it is.`;
    throw unreadable(file, encoding, 'other bytes', message, 'Save the file as UTF-8.');
  }
}

function decoderOf(encoding: string, file: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const message = `The encoding ${JSON.stringify(encoding)} is not known.`;
    throw unreadable(file, 'a known encoding', encoding, message, 'Save the file as UTF-8.');
  }
}

function startOf(file: string): Uint8Array {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const bytes = new Uint8Array(512);
    return bytes.subarray(0, readSync(handle, bytes));
  } catch (error) {
    throw fileError(file, 'cannot be read', error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function unreadable(
  file: string,
  expected: string,
  received: string,
  message: string,
  hint: string,
): SixPartyError {
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { at: file, path: '', code: 'wrong-type', expected, received, message, hint },
  ]);
}
