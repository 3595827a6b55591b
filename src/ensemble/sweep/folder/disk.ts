import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
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

/** Writes a file under a temporary name, syncs it, renames it, and syncs its folder: all of it is there, or nothing. */
export async function writeWhole(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = join(dirname(file), temporaryName(basename(file)));
  try {
    const handle = await open(temporary, 'wx');
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Returns a name beside a file that no other process takes, on whatever machine. */
function temporaryName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.tmp`;
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
