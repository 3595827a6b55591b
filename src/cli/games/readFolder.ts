import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GameFile } from '../../files/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { fileError } from '../fileError.js';
import { readGameText } from './readGameText.js';

/** Folders within the folder that are looked into, one in the other. */
const DEEPEST = 2;
/** More files are no game. */
const MOST_FILES = 1000;

/**
 * Reads the files of a folder, and of folders in it up to two deep.
 *
 * @param wanted - whether a file is read, by its name relative to the folder
 * @throws SixPartyError `invalid-file` with every file that cannot be read
 */
export function readFolder(folder: string, wanted: (name: string) => boolean): GameFile[] {
  const problems: Problem[] = [];
  const names = namesIn(folder, '', 0).filter(wanted);
  if (names.length > MOST_FILES) {
    const received = `${names.length} files`;
    const message = `There are ${received} that could be of a game; at most ${MOST_FILES} are read.`;
    problems.push({
      at: folder,
      path: '',
      code: 'out-of-range',
      expected: 'a game',
      received,
      message,
      hint: '',
    });
  }
  const files = names.slice(0, MOST_FILES).flatMap((name): GameFile[] => {
    try {
      return [{ name, text: readGameText(join(folder, name)) }];
    } catch (error) {
      const { issues } = error as Partial<SixPartyError>;
      if (issues === undefined) throw error;
      problems.push(...issues);
      return [];
    }
  });
  if (problems.length > 0) throw new SixPartyError('invalid-file', 'The folder cannot be read.', problems);
  return files;
}

function namesIn(folder: string, inner: string, depth: number): string[] {
  try {
    return readdirSync(join(folder, inner)).flatMap((entry) => {
      if (entry.startsWith('.')) return [];
      const name = `${inner}${entry}`;
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stats?.isDirectory() === true) return depth < DEEPEST ? namesIn(folder, `${name}/`, depth + 1) : [];
      return stats?.isFile() === true ? [name] : [];
    });
  } catch (error) {
    throw 'issues' in (error as object) ? error : fileError(join(folder, inner), 'cannot be read', error);
  }
}
