import { join } from 'node:path';
import type { Command } from 'commander';
import { makeFolder } from '../../ensemble/sweep/folder/disk.js';
import { refuseOverwriting, writeOutputs } from '../../ensemble/sweep/folder/outputFile.js';
import { filesOf, scenarioFor } from '../reading/scenarioFor.js';
import { diskError } from '../../input/index.js';
import type { Streams } from '../output/shell.js';

interface ExportFlags {
  readonly lossy?: boolean;
  readonly force?: boolean;
}

/** `six-party export <format> <scenario> <folder>`: a plain scored game for another tool. */
export function addExportCommand(command: Command, streams: Streams): void {
  command
    .command('geniusweb')
    .description('Write a GeniusWeb domain: a JSON file with the domain and one with a profile per party.')
    .argument('<scenario>', 'name of a scenario, or a scenario file')
    .argument('<folder>', 'folder to write to; it is made if it is not there')
    .option('--lossy', 'leave out what a profile cannot say, with a note, instead of refusing it')
    .option('--force', 'write over files that are there')
    .action(async (argument: string, folder: string, { lossy = false, force = false }: ExportFlags) => {
      const scenario = await scenarioFor(argument);
      const notes: string[] = [];
      const { exportGeniusWeb } = await import('../../files/index.js');
      const files = exportGeniusWeb(scenario, { lossy, note: (text) => notes.push(text) });
      const overwriting = { inputs: filesOf(argument), force };
      const outputs = files.map(({ name, text }) => ({ file: join(folder, name), content: text }));
      for (const { file } of outputs) refuseOverwriting(file, overwriting);
      try {
        await makeFolder(folder);
      } catch (error) {
        throw diskError(folder, 'The file cannot be written', error);
      }
      await writeOutputs(outputs, overwriting);
      for (const text of notes) streams.err(`Note: ${text}\n`);
      streams.out(outputs.map(({ file }) => `${file}\n`).join(''));
    });
}
