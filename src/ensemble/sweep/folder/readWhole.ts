import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** Megabytes that are read of a file, by what it holds: a text is all in memory, and a limit ends endless files. */
export const MAX_MB = {
  /** What people write: scenarios, experiments, scripts, games of other tools. Also a manifest. */
  written: 50,
  /** What the library writes: traces, the experiment of a sweep with all its policies. */
  made: 200,
  /** The runs of one file; no text in memory is much longer. */
  rows: 500,
} as const;

/** Kinds of files that have a limit of their own. */
export type FileKind = keyof typeof MAX_MB;

/**
 * Reads a file of a sweep as text. All but files is refused, pipes too: a folder may be named by another machine, and
 * whoever reads a pipe waits for ever.
 *
 * @throws what the disk says, with a `code`; `EFBIG` once more was read than {@link MAX_MB} allows
 */
export async function readWhole(file: string, kind: FileKind): Promise<string> {
  const most = bytesOf(kind);
  // Without this the opening of a pipe waits for who writes into it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuseUnlike(await handle.stat(), kind, false);
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of handle.createReadStream({ end: most, autoClose: false })) {
      parts.push(part as Buffer);
      length += (part as Buffer).length;
      if (length > most) throw tooLarge(kind);
    }
    return Buffer.concat(parts, length).toString('utf8');
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file that the user named, or a pipe, which may be the output of another command; devices are refused.
 *
 * @throws like {@link readWhole}
 */
export function readNamed(file: string, kind: FileKind): Buffer {
  const most = bytesOf(kind);
  const descriptor = openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    refuseUnlike(stats, kind, true);
    const parts: Buffer[] = [];
    for (let length = 0; ;) {
      // One byte more than there should be is asked for: without it a file that grows would look whole.
      const part = Buffer.allocUnsafe(Math.min(Math.max(stats.size - length, 0) + 65_536, most + 1 - length));
      const read = readSync(descriptor, part);
      if (read === 0) return Buffer.concat(parts, length);
      parts.push(part.subarray(0, read));
      length += read;
      if (length > most) throw tooLarge(kind);
    }
  } finally {
    closeSync(descriptor);
  }
}

function bytesOf(kind: FileKind): number {
  return MAX_MB[kind] * 2 ** 20;
}

function refuseUnlike(stats: Stats, kind: FileKind, pipes: boolean): void {
  if (stats.isDirectory()) throw diskFault('EISDIR', 'It is a folder.');
  if (stats.isFIFO() && pipes) return;
  if (!stats.isFile()) throw diskFault('EINVAL', `It is ${kindOf(stats)}, not a file.`);
  if (stats.size > bytesOf(kind)) throw tooLarge(kind, `${(stats.size / 2 ** 20).toFixed(1)} MB`);
}

function kindOf(stats: Stats): string {
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}

function tooLarge(kind: FileKind, size?: string): Error {
  const most = `${MAX_MB[kind]} MB`;
  return diskFault('EFBIG', `The file has ${size ?? `more than ${most}`}. At most ${most} are read.`);
}

function diskFault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
