import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GameFile } from '../../files/index.js';
import {
  addProblems,
  diskError,
  problem,
  refuse,
  type Problem,
  type SixPartyError,
} from '../../input/index.js';
import { checkSize, readText, unreadable } from './readText.js';

/** Folders within the folder that are looked into, one in the other. */
const MAX_DEPTH = 2;
/** More files are no game. */
const MAX_FILES = 1000;

/**
 * Reads the files of a game: those of a folder, and of folders in it up to two deep.
 *
 * @param wanted - whether a file is read, by its name relative to the folder
 * @throws SixPartyError `invalid-file` with every file that cannot be read
 */
export function readGame(folder: string, wanted: (name: string) => boolean): GameFile[] {
  const problems: Problem[] = [];
  const names = namesIn(folder, '', 0).filter(wanted);
  if (names.length > MAX_FILES) {
    const received = `${names.length} files`;
    const message = `There are ${received} that could be of a game; at most ${MAX_FILES} are read.`;
    problems.push({ ...problem('', 'out-of-range', 'a game', names, { received, message }), at: folder });
  }
  const files = names.slice(0, MAX_FILES).flatMap((name): GameFile[] => {
    try {
      return [{ name, text: readGameText(join(folder, name)) }];
    } catch (error) {
      const { issues } = error as Partial<SixPartyError>;
      if (issues === undefined) throw error;
      addProblems(problems, issues);
      return [];
    }
  });
  refuse('invalid-file', 'The folder cannot be read.', problems);
  return files;
}

function namesIn(folder: string, inner: string, depth: number): string[] {
  try {
    return readdirSync(join(folder, inner)).flatMap((entry) => {
      if (entry.startsWith('.')) return [];
      const name = `${inner}${entry}`;
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stats?.isDirectory() === true)
        return depth < MAX_DEPTH ? namesIn(folder, `${name}/`, depth + 1) : [];
      return stats?.isFile() === true ? [name] : [];
    });
  } catch (error) {
    throw diskError(join(folder, inner), 'The file cannot be read', error);
  }
}

/** Reads a file as text, in the encoding that it says it has. */
function readGameText(file: string): string {
  const encoding = encodingOf(startOf(file));
  if (encoding === 'utf-8') return readText(file);
  checkSize(file, statSync(file).size);
  const decoder = decoderOf(encoding, file);
  try {
    return decoder.decode(readFileSync(file));
  } catch {
    const message = `This is not ${encoding.toUpperCase()}, as the file says it is.`;
    throw unreadable(file, encoding, 'other bytes', message, 'Save the file as UTF-8.');
  }
}

function startOf(file: string): Uint8Array {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const bytes = new Uint8Array(512);
    return bytes.subarray(0, readSync(handle, bytes));
  } catch (error) {
    throw diskError(file, 'The file cannot be read', error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * How a text is encoded, from its first bytes: by a byte order mark, else by an XML declaration, else UTF-8.
 * A declaration of UTF-16 that can be read as it stands is wrong about itself; such files are UTF-8.
 */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const plain = String.fromCharCode(...start);
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/.exec(plain)?.[1];
  const name = declared?.trim().toLowerCase() ?? 'utf-8';
  return /^(utf-?8|us-ascii|ascii|utf-?16.*|ucs-2)$/.test(name) ? 'utf-8' : name;
}

function decoderOf(encoding: string, file: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const message = `The encoding ${JSON.stringify(encoding)} is not known.`;
    throw unreadable(file, 'a known encoding', encoding, message, 'Save the file as UTF-8.');
  }
}
