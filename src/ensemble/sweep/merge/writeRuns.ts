import { open, rename, rm } from 'node:fs/promises';
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
  const temporary = join(dirname(file), temporaryName(basename(file)));
  try {
    try {
      const handle = await open(temporary, 'wx');
      try {
        for await (const piece of piecesOf(source, format)) await handle.writeFile(piece);
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
    if (format === 'csv')
      await durable.write(`${file}.manifest.json`, `${JSON.stringify(source.header, null, 2)}\n`);
  } catch (error) {
    throw diskError(file, 'The runs cannot be written into one file', error, 'The runs themselves are kept.');
  }
}
