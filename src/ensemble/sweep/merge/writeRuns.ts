import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  argumentProblem,
  checkOptions,
  flag,
  oneOf,
  refuse,
  text,
  type OptionRules,
} from '../../../input/index.js';
import { chunkPath } from '../folder/chunkFile.js';
import { filesOfRuns, isDevice, writeOutputs, type Output } from '../folder/outputFile.js';
import { piecesOf, runsFormats } from './formats.js';
import type { RunsFormat } from './formats.js';
import { needRuns, type RunSource } from './openRuns.js';

/** Options of {@link writeRuns}. */
export interface WriteRunsOptions {
  /** Write over files that are there. Default: they are left as they are, and `invalid-option` is thrown. */
  readonly force?: boolean;
}

const rules: OptionRules<keyof WriteRunsOptions> = { force: flag };

/**
 * Writes all runs into one file: the old or the new one, never half of it. Beside lines of JSON and a table with commas goes
 * `<file>.manifest.json` with the header, for which they have no place.
 *
 * The bytes follow from the experiment and the version alone.
 *
 * @throws SixPartyError `invalid-file`; `invalid-option`, also for a file that is there, or one of a sweep but for the
 *   `runs.<format>` of this one
 */
export async function writeRuns(
  source: RunSource,
  file: string,
  format: RunsFormat,
  options: WriteRunsOptions = {},
): Promise<void> {
  needRuns(source);
  checkOptions(options, rules);
  refuse('invalid-option', 'Runs cannot be written like this.', [
    argumentProblem('file', file, text),
    argumentProblem('format', format, oneOf(runsFormats)),
  ]);
  const folders = [...new Set(source.pieces.map(({ folder }) => folder))];
  const inputs = [
    ...folders.map((folder) => join(folder, 'manifest.json')),
    ...source.pieces.map(({ folder, chunk }) => chunkPath(folder, chunk)),
  ];
  const content = async (handle: FileHandle): Promise<void> => {
    for await (const piece of piecesOf(source, format)) await handle.writeFile(piece);
  };
  const manifest = { file: `${file}.manifest.json`, content: `${JSON.stringify(source.header, null, 2)}\n` };
  const outputs: readonly Output[] = [
    { file, content },
    ...(format === 'parquet' || isDevice(file) ? [] : [manifest]),
  ];
  const results = folders.length === 1 ? filesOfRuns(folders[0]!, format) : [];
  await writeOutputs(outputs, { ...options, inputs, results }, WORDS);
}

const WORDS = {
  what: 'The runs cannot be written into one file',
  always: 'The runs themselves are kept.',
};
