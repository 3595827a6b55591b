import { realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem, SixPartyError } from '../../../input/index.js';
import { readNamed } from './readWhole.js';

/**
 * Refuses to write a file over one that was read, or into the folder of a sweep. Every file of which the user says
 * the name is checked here. Files are compared as the disk has them: through links, and however they are spelled.
 *
 * @param inputs - files that were read
 * @param result - a file that a sweep makes of its runs, which may be written anew
 * @throws SixPartyError `invalid-option` that names both files
 */
export function refuseOverwriting(file: string, inputs: Iterable<string>, result?: string): void {
  const there = statOf(file);
  // What is written to a terminal, pipe or device replaces nothing.
  if (there && !there.isFile()) return;
  if (there) {
    for (const input of inputs) {
      if (isSame(file, input)) throw refused(file, `It is the same file as ${input}, which is read.`, input);
    }
  }
  const target = realPath(file);
  if (result !== undefined && target === realPath(result)) return;
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (isSweep(folder)) {
      throw refused(file, `It would lie in ${folder}, which is the folder of a sweep.`, folder);
    }
    if (folder === dirname(folder)) return;
  }
}

function isSame(file: string, other: string): boolean {
  const [one, two] = [statOf(file), statOf(other)];
  if (!one || !two) return false;
  // Some disks number no files.
  return (one.ino !== 0n && one.ino === two.ino && one.dev === two.dev) || realPath(file) === realPath(other);
}

/** Returns what the disk says of a file; nothing where it says nothing, as who reads or writes the file is told why. */
function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Returns where a file lies or would lie, without links. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(file);
    return folder === file ? file : join(realPath(folder), basename(file));
  }
}

function isSweep(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  try {
    if (!statSync(manifest).isFile()) return false;
    const { format } = JSON.parse(readNamed(manifest, 'written').toString('utf8')) as {
      readonly format?: unknown;
    };
    return typeof format === 'string' && format.startsWith('six-party-sweep/');
  } catch {
    return false;
  }
}

function refused(file: string, message: string, received: string): SixPartyError {
  return new SixPartyError('invalid-option', 'Nothing was written.', [
    problem(file, 'inconsistent', 'a file of its own', file, {
      received,
      message,
      hint: 'Give another name.',
    }),
  ]);
}
