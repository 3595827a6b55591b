import { readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { waysToSay, type GameFile } from '../../files/import/gameFiles.js';
import {
  addProblems,
  diskError,
  problem,
  refuse,
  unknownName,
  type Problem,
  type SixPartyError,
} from '../../input/index.js';
import { joined } from '../../words/index.js';
import { checkEncoding, decodeGame } from './decodeGame.js';

/** Folders within the folder that are looked into, one in the other. */
const MAX_DEPTH = 2;
/** More files are no game. */
const MAX_FILES = 1000;

/** How the files of a game are chosen and read. */
export interface Reading {
  /** Whether a file of a folder is read, by its name relative to the folder. */
  readonly wanted: (name: string) => boolean;
  /** Files, or folders in the folder, that are not. */
  readonly leaveOut?: readonly string[] | undefined;
  /** How files without a byte order mark are encoded, whatever they say. */
  readonly encoding?: string | undefined;
  /** True for a game that is a folder, in which files have their places. Default false. */
  readonly onlyFolder?: boolean;
  readonly note: (text: string) => void;
}

/** The files of a game, as they were found. */
export interface FoundGame {
  readonly files: readonly GameFile[];
  /** How letters were read where that was guessed, a sentence without its full stop; undefined where it was not. */
  readonly guess: string | undefined;
  /** True if they were named one by one. */
  readonly isNamed: boolean;
  /** Where a file of this name lies. */
  readonly pathOf: (name: string) => string;
}

/**
 * Reads the files of a game: those of a folder, and of folders in it up to two deep; or those that are named.
 *
 * @param paths - a folder, or files
 * @throws SixPartyError `invalid-file` with every file that cannot be read; `invalid-option` if there is no such file to
 *   leave out, or no such encoding
 */
export function readGame(
  paths: readonly string[],
  { wanted, leaveOut = [], encoding, onlyFolder = false, note }: Reading,
): FoundGame {
  checkEncoding(encoding);
  const folder = folderIn(paths, onlyFolder);
  const root = folder ?? folderOf(paths);
  const pathOf = (name: string): string => join(root, name);
  const found =
    folder === undefined
      ? [...new Set(paths.map((path) => relative(root, path).split(sep).join('/')))]
      : namesIn(folder, '', 0).filter(wanted);
  const names = withoutLeftOut(found, leaveOut, pathOf);
  const problems: Problem[] = [];
  if (names.length > MAX_FILES) {
    const received = `${names.length} files`;
    const message = `There are ${received} that could be of a game; at most ${MAX_FILES} are read.`;
    const hint = 'Name one folder with one game, or its files.';
    problems.push({
      ...problem('', 'out-of-range', 'a game', names, { received, message, hint }),
      ...(folder !== undefined && { at: folder }),
    });
  }
  const guessed: string[] = [];
  const files = names.slice(0, MAX_FILES).flatMap((name): GameFile[] => {
    try {
      const decoded = decodeGame(pathOf(name), encoding);
      if (decoded?.isGuess === true) guessed.push(name);
      if (decoded !== undefined) return [{ name, text: decoded.text }];
      note(`${name} is no text, and is left aside.`);
    } catch (error) {
      const { issues } = error as Partial<SixPartyError>;
      if (issues === undefined) throw error;
      addProblems(problems, issues);
    }
    return [];
  });
  refuse('invalid-file', `The ${folder === undefined ? 'files' : 'folder'} cannot be read.`, problems);
  const guess =
    guessed.length === 0
      ? undefined
      : `Not UTF-8, and without a word of what else: read as Windows-1252 (another one: --encoding): ${joined(guessed)}`;
  if (guess !== undefined) note(`${guess}.`);
  return { files, guess, isNamed: folder === undefined, pathOf };
}

/** Returns the name that a file of the game has, of a path that leads to it; another text as it is. */
export function nameOfPath({ files, pathOf }: FoundGame, path: string): string {
  return files.find(({ name }) => resolve(pathOf(name)) === resolve(path))?.name ?? path;
}

/** Returns the folder that was named; undefined if files were. */
function folderIn(paths: readonly string[], only: boolean): string | undefined {
  const folders = paths.filter((path) => {
    try {
      return statSync(path).isDirectory();
    } catch (error) {
      throw diskError(path, 'The file cannot be read', error);
    }
  });
  const message = folders.length > 0 ? 'A folder was named, and something else.' : 'This is no folder.';
  if (folders.length > 0 ? paths.length > 1 : only) {
    refuse('invalid-option', 'The game cannot be read so.', [
      problem('', 'wrong-length', 'one folder, or files', paths, {
        message,
        hint: only ? 'Name the folder of the game.' : 'Name one folder, or files.',
      }),
    ]);
  }
  return folders[0];
}

/** Returns the innermost folder in which all the files lie, as near as it can be named from here. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(resolve(path)).split(sep));
  const differs = first.findIndex((part, n) => others.some((other) => other[n] !== part));
  const folder = first.slice(0, differs < 0 ? undefined : differs).join(sep) || sep;
  return relative('.', folder) || '.';
}

function withoutLeftOut(
  names: readonly string[],
  leaveOut: readonly string[],
  pathOf: (name: string) => string,
): string[] {
  const problems: Problem[] = [];
  const out = new Set<string>();
  for (const given of leaveOut) {
    const plain = given.replace(/\/+$/, '');
    const asItLies = names.filter(
      (name) =>
        name === plain ||
        name.startsWith(`${plain}/`) ||
        name.endsWith(`/${plain}`) ||
        (given !== '' && isWithin(resolve(pathOf(name)), resolve(given))),
    );
    const matches = asItLies.length > 0 ? asItLies : names.filter((name) => waysToSay(name).includes(plain));
    if (matches.length === 0) problems.push(unknownName('--leave-out', 'file', given, names));
    for (const name of matches) out.add(name);
  }
  refuse('invalid-option', 'The game cannot be read so.', problems);
  return names.filter((name) => !out.has(name));
}

/** Tells whether a path is that of a file or folder, or leads into the folder. */
function isWithin(path: string, folder: string): boolean {
  const inner = relative(folder, path);
  return inner.split(sep)[0] !== '..' && !isAbsolute(inner);
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
