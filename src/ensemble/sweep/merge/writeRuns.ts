import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskError } from '../folder/diskError.js';
import { durable } from '../folder/durable.js';
import { syncFolder } from '../folder/syncFolder.js';
import { temporaryName } from '../folder/temporaryName.js';
import { piecesOf } from './piecesOf.js';
import type { RunsFormat } from './RunsFormat.js';
import type { RunSource } from './RunSource.js';

/**
 * Writes all runs into one file: the old or the new one, never half of it. Beside a table with commas goes
 * `<file>.manifest.json` with the header, for which it has no place.
 *
 * The bytes follow from the experiment and the version alone.
 *
 * @throws SixPartyError `invalid-file`
 */
export async function writeRuns(source: RunSource, file: string, format: RunsFormat): Promise<void> {
  const write = async (handle: FileHandle): Promise<void> => {
    for await (const piece of piecesOf(source, format)) await handle.writeFile(piece);
  };
  try {
    const there = await stat(file).catch(() => undefined);
    // A terminal, pipe or device must be written to, not replaced by a file.
    if (there && !there.isFile()) return await written(file, 'w', write);
    const target = there ? await realpath(file) : file;
    const temporary = join(dirname(target), temporaryName(basename(target)));
    try {
      await written(temporary, 'wx', async (handle) => {
        await write(handle);
        await handle.sync();
      });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(target));
    if (format === 'csv') {
      await durable.write(`${file}.manifest.json`, `${JSON.stringify(source.header, null, 2)}\n`);
    }
  } catch (error) {
    throw diskError(file, 'The runs cannot be written into one file', error, 'The runs themselves are kept.');
  }
}

async function written(
  file: string,
  flag: 'w' | 'wx',
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const handle = await open(file, flag);
  try {
    await write(handle);
  } finally {
    await handle.close();
  }
}
