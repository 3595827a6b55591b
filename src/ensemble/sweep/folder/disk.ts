import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where files are written: the disk, or in tests one that is full. */
export interface Disk {
  /** Puts a whole file in its place; once it is answered, a crash of the machine does not lose it. */
  write(file: string, text: string | Uint8Array): Promise<void>;
}

/** The disk: a file is there whole or not at all, even after a power cut. */
export const durable: Disk = {
  write: (file, text) => writeWhole(file, (handle) => handle.writeFile(text)),
};

/** A file, and what writes into it. */
interface Written {
  readonly file: string;
  /** Called before anything else, so that a failure can be told of this file. */
  began?(): void;
  write(handle: FileHandle): Promise<void>;
}

/** Writes a file as {@link writeTogether} does. */
export function writeWhole(file: string, write: Written['write']): Promise<void> {
  return writeTogether([{ file, write }], true);
}

/**
 * Writes files under temporary names beside their own, syncs them, and only when all are there renames them and syncs
 * their folders: each is there whole or not at all, and where one cannot be written none is.
 *
 * @param over - files that are there, if they may be written over
 */
export async function writeTogether(files: readonly Written[], over: boolean): Promise<void> {
  const made: { readonly temporary: string; readonly file: string; began?(): void }[] = [];
  const placed: string[] = [];
  try {
    for (const { file, began, write } of files) {
      began?.();
      const temporary = join(dirname(file), temporaryName(basename(file)));
      const before = await stat(file).catch(() => undefined);
      const handle = await open(temporary, 'wx');
      made.push({ temporary, file, ...(began && { began }) });
      try {
        await write(handle);
        // Who may read the old file may read the new one, and nobody else.
        if (before) await handle.chmod(before.mode & 0o777);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { temporary, file, began } of made) {
      began?.();
      if (over) await rename(temporary, file);
      else await putNew(temporary, file);
      placed.push(file);
    }
  } catch (error) {
    for (const { temporary } of made) await rm(temporary, { force: true });
    if (!over) for (const file of placed) await rm(file, { force: true });
    throw error;
  }
  for (const folder of new Set(made.map(({ file }) => dirname(file)))) await syncFolder(folder);
}

/** Gives a file its name, unless another process has taken it meanwhile. */
async function putNew(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') throw error;
    // Some disks know no second name of a file.
    return await rename(temporary, file);
  }
  await rm(temporary);
}

/** Writes into what is no file: a terminal, pipe or device. */
export async function writeThrough(file: string, write: Written['write']): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await write(handle);
  } finally {
    await handle.close();
  }
}

/** Returns a name beside a file that no other process takes, on whatever machine. */
function temporaryName(name: string): string {
  // Names may be as long as a disk bears: with more to it, none would.
  return `.${[...name].slice(0, 40).join('')}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Tells whether a file is one that was being written when its process died. */
export function isTemporary(name: string): boolean {
  return /^\..*\.[0-9a-f]{12}\.tmp$/.test(name);
}

/**
 * Makes a folder, and those around it, so that a crash of the machine does not lose their names. Step by step: asked for
 * all at once, Node calls a read-only disk a missing folder, and never comes back from some that no one can write to.
 */
export async function makeFolder(folder: string): Promise<void> {
  const at = resolve(folder);
  const around = dirname(at);
  try {
    await mkdir(at);
  } catch (error) {
    if (await isFolder(at)) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await isFolder(around))) throw error;
    await makeFolder(around);
    return await makeFolder(at);
  }
  await syncFolder(around);
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Makes sure that a folder still has its new names after a crash of the machine. */
async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing, and keeps names without it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
