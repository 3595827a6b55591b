import { argumentProblem, diskError, oneOf, refuse, text } from '../../../input/index.js';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseOverwriting } from '../folder/refuseOverwriting.js';
import { chunkPath } from '../folder/chunkFile.js';
import { durable, writeWhole } from '../folder/disk.js';
import { piecesOf, runsFormats } from './formats.js';
import type { RunsFormat } from './formats.js';
import { needRuns, type RunSource } from './openRuns.js';

/**
 * Writes all runs into one file: the old or the new one, never half of it. Beside lines of JSON and a table with commas goes
 * `<file>.manifest.json` with the header, for which they have no place.
 *
 * The bytes follow from the experiment and the version alone.
 *
 * @throws SixPartyError `invalid-file`; `invalid-option`, also for a file of a sweep, but for the `runs.<format>` of this
 *   one
 */
export async function writeRuns(source: RunSource, file: string, format: RunsFormat): Promise<void> {
  needRuns(source);
  refuse('invalid-option', 'Runs cannot be written like this.', [
    argumentProblem('file', file, text),
    argumentProblem('format', format, oneOf(runsFormats)),
  ]);
  const write = async (handle: FileHandle): Promise<void> => {
    for await (const piece of piecesOf(source, format)) await handle.writeFile(piece);
  };
  const manifest = `${file}.manifest.json`;
  refuseFilesOfSweep(source, file, `runs.${format}`);
  const isBeside = format !== 'parquet';
  if (isBeside) refuseFilesOfSweep(source, manifest, `runs.${format}.manifest.json`);
  try {
    const there = await stat(file).catch(() => undefined);
    // A terminal, pipe or device must be written to, not replaced by a file.
    if (there && !there.isFile()) return await writeThrough(file, write);
    await writeWhole(there ? await realpath(file) : file, write);
    if (isBeside) {
      await durable.write(manifest, `${JSON.stringify(source.header, null, 2)}\n`);
    }
  } catch (error) {
    throw diskError(file, 'The runs cannot be written into one file', error, {
      always: 'The runs themselves are kept.',
    });
  }
}

/** Refuses files of a sweep; `result` is the name of what a sweep itself makes of all its runs. */
function refuseFilesOfSweep({ pieces }: RunSource, file: string, result: string): void {
  const folders = [...new Set(pieces.map(({ folder }) => folder))];
  const inputs = [
    ...folders.map((folder) => join(folder, 'manifest.json')),
    ...pieces.map(({ folder, chunk }) => chunkPath(folder, chunk)),
  ];
  refuseOverwriting(file, inputs, folders.length === 1 ? join(folders[0]!, result) : undefined);
}

async function writeThrough(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await write(handle);
  } finally {
    await handle.close();
  }
}
