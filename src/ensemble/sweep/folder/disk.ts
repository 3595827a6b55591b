import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
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

/** Makes a folder, and those around it, so that a crash of the machine does not lose their names. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const outermost = dirname(resolve(first));
  for (let at = resolve(folder); at !== outermost;) {
    at = dirname(at);
    await syncFolder(at);
  }
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

/**
 * Reads a file of a sweep as text. Pipes and devices are refused: a folder may be named by another machine, and whoever
 * reads a pipe waits for ever.
 */
export async function readWhole(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile())
      throw Object.assign(new Error('It is not a file.'), { code: 'EINVAL' });
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
