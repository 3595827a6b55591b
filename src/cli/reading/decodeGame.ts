import { problem, quoted, SixPartyError } from '../../input/index.js';
import { badLine, readBytes, unreadable } from './readText.js';

/** A file of a game as text. */
export interface Decoded {
  readonly text: string;
  /** True if it is not UTF-8 and does not say what it is, so that Windows-1252 was guessed. */
  readonly isGuess: boolean;
}

/**
 * Reads a file as text: in the encoding of its byte order mark; else in the one asked for; else in that of its XML
 * declaration; else in UTF-8, or Windows-1252 where it is none.
 *
 * @param asked - name of an encoding, if one was asked for
 * @returns undefined if the file is no text
 * @throws SixPartyError `invalid-file`
 */
export function decodeGame(file: string, asked: string | undefined): Decoded | undefined {
  const bytes = readBytes(file, 'written');
  const marked = markOf(bytes);
  const declared = marked === undefined ? declaredIn(bytes) : undefined;
  const encoding = marked ?? asked ?? declared;
  if (encoding?.startsWith('utf-16') !== true && bytes.includes(0)) return undefined;
  const text = decoded(bytes, encoding ?? 'utf-8', file);
  if (text !== undefined) return { text, isGuess: false };
  if (encoding === undefined) return { text: decoded(bytes, 'windows-1252', file)!, isGuess: true };
  const name = encoding.toUpperCase();
  const says = encoding === declared && asked === undefined ? ', as the file says it is' : '';
  const at = encoding === 'utf-8' ? `${file}:${badLine(bytes)}` : file;
  const hint = 'Say how it is encoded (--encoding windows-1252), or save it as UTF-8.';
  throw unreadable(at, name, 'other bytes', `This is not ${name}${says}.`, hint);
}

/**
 * Checks the name of an encoding.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkEncoding(name: string | undefined): void {
  if (name === undefined || decoderOf(name) !== undefined) return;
  const message = `There is no encoding ${quoted(name)}.`;
  const hint = 'Usual ones: utf-8, windows-1252, iso-8859-15, utf-16le, shift_jis.';
  throw new SixPartyError('invalid-option', 'The files cannot be read so.', [
    problem('--encoding', 'unknown-name', 'the name of an encoding', name, { message, hint }),
  ]);
}

/** Returns the encoding that a byte order mark says, or the first sign of an XML text in UTF-16 without one. */
function markOf([first, second, third]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/**
 * Returns the encoding that an XML declaration says. One of UTF-16 that can be read as it stands is wrong about itself;
 * such files are UTF-8.
 */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  const name = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1]?.trim().toLowerCase();
  return name !== undefined && /^(utf-?8|us-ascii|ascii|utf-?16.*|ucs-2)$/.test(name) ? 'utf-8' : name;
}

/** Characters of Windows-1252 from 0x80 to 0x9F; some versions of Node read these bytes as if they were Latin 1. */
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Returns the text, or undefined if the bytes are none in this encoding. */
function decoded(bytes: Uint8Array, encoding: string, file: string): string | undefined {
  const decoder = decoderOf(encoding);
  if (decoder === undefined) {
    const message = `The encoding ${quoted(encoding)} is not known.`;
    const hint = 'Say how it is encoded (--encoding windows-1252), or save it as UTF-8.';
    throw unreadable(file, 'a known encoding', encoding, message, hint);
  }
  try {
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009f]/g, (sign) => UPPER_1252[sign.charCodeAt(0) - 0x80]!);
  } catch {
    return undefined;
  }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}
