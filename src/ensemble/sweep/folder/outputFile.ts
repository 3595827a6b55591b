import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  realpathSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskError, problem, SixPartyError } from '../../../input/index.js';
import { writeTogether, writeThrough } from './disk.js';
import { readNamed } from './readWhole.js';

/** What may become of what is there already. */
export interface OverwritingOptions {
  /** Files that were read: they are never written over. Default: none. */
  readonly inputs?: Iterable<string>;
  /** Files in the folder of a sweep that may be written, for the sweep makes them of its runs. Default: none. */
  readonly results?: readonly string[];
  /** Write over another file that is there. Default: refuse to. */
  readonly force?: boolean;
}

/** A file that is written, and what comes into it. */
export interface Output {
  /** A path that the user said, or that follows from one. */
  readonly file: string;
  readonly content: string | ((handle: FileHandle) => Promise<void>);
}

/**
 * Writes files whose names the user says: all of them, each as a whole, or none. Every such file is written here.
 *
 * @param words - what is said where the disk refuses: what happened, and what to do
 * @throws SixPartyError `invalid-file`; those of {@link refuseOverwriting}
 */
export async function writeOutputs(
  outputs: readonly Output[],
  options: OverwritingOptions,
  words: { readonly what?: string; readonly always?: string } = {},
): Promise<void> {
  for (const { file } of outputs) refuseOverwriting(file, options);
  const { what = CANNOT, always } = words;
  let at = '';
  try {
    for (const { file } of outputs) refuseFolder((at = file));
    const files = outputs.map(({ file, content }) => ({
      // What a link leads to is replaced, not the link; a pipe of another process has no other name.
      file: existsSync(file) && !isDevice(file) ? realpathSync(file) : file,
      began: () => void (at = file),
      write: (handle: FileHandle) =>
        typeof content === 'string' ? handle.writeFile(content) : content(handle),
    }));
    await writeTogether(
      files.filter(({ file }) => !isDevice(file)),
      options.force === true,
    );
    for (const { file, write } of files) if (isDevice(file)) await writeThrough(file, write);
  } catch (error) {
    // Another process may have made it after the look at what is there.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(at);
    throw diskError(at, what, error, always === undefined ? {} : { always });
  }
}

/** Returns the files that a sweep makes of all its runs, in its folder; beside a table goes its header. */
export function filesOfRuns(folder: string, format: string): string[] {
  const file = join(folder, `runs.${format}`);
  return format === 'parquet' ? [file] : [file, `${file}.manifest.json`];
}

/** A terminal, pipe or device: it must be written to, not replaced by a file. */
export function isDevice(file: string): boolean {
  const there = statOf(file);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** @throws an error of the disk, before anything is written beside it */
function refuseFolder(file: string): void {
  if (statOf(file)?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
}

const CANNOT = 'The file cannot be written';

/**
 * Refuses a file that could not be written, before anything is played for it.
 *
 * @throws SixPartyError like {@link writeOutputs}
 */
export function checkOutput(file: string, options: OverwritingOptions): void {
  refuseOverwriting(file, options);
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    refuseFolder(file);
  } catch (error) {
    throw diskError(file, CANNOT, error);
  }
}

/**
 * Refuses what looks like an option, and to write a file over one that was read, into the folder of a sweep, or over any
 * other file unless that is allowed. Files are compared as the disk has them: through links, and however they are
 * spelled.
 *
 * @throws SixPartyError `invalid-option` that names the file, and the one or the folder that it would harm
 */
export function refuseOverwriting(
  file: string,
  { inputs = [], results = [], force = false }: OverwritingOptions,
): void {
  // Whoever forgets the file gives the next option in its place.
  if (file.startsWith('-')) throw anOption(file);
  const there = statOf(file);
  // What is written to a terminal, pipe or device replaces nothing; a folder is refused by the disk.
  if (there && !there.isFile()) return;
  if (there) {
    for (const input of inputs) {
      if (isSame(file, input)) throw refused(file, `It is the same file as ${input}, which is read.`, input);
    }
  }
  const target = realPath(file);
  if (!results.some((result) => target === realPath(result))) refuseSweeps(file, target);
  if (force || !isNamed(file)) return;
  throw isThere(file);
}

function isThere(file: string): SixPartyError {
  return new SixPartyError('invalid-option', 'Nothing was written.', [
    problem(file, 'duplicate', 'a new file', file, {
      message: 'There is such a file already, and it is left as it is.',
      hint: 'Take another name, or write over it with --force.',
    }),
  ]);
}

function anOption(file: string): SixPartyError {
  return new SixPartyError('invalid-option', 'Nothing was written.', [
    problem(file, 'out-of-range', 'the name of a file', file, {
      message: 'This looks like an option, not like a file.',
      hint: `Write ./${file} for a file of that name.`,
    }),
  ]);
}

function refuseSweeps(file: string, target: string): void {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (isSweep(folder)) {
      throw refused(file, `It would lie in ${folder}, which is the folder of a sweep.`, folder);
    }
    if (folder === dirname(folder)) return;
  }
}

/** Whether something has that name, a link that leads nowhere among them. */
function isNamed(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
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
