import { join } from 'node:path';
import type { Command } from 'commander';
import { makeFolder } from '../../ensemble/sweep/folder/disk.js';
import { refuseOverwriting } from '../../ensemble/sweep/folder/refuseOverwriting.js';
import { filesOf, scenarioFor } from '../reading/scenarioFor.js';
import { diskError } from '../../input/index.js';
import type { Streams } from '../output/shell.js';
import { writeText } from '../output/writeText.js';

/** `six-party export <format> <scenario> <folder>`: a plain scored game for another tool. */
export function addExportCommand(command: Command, streams: Streams): void {
  command
    .command('geniusweb')
    .description('Write a GeniusWeb domain: a JSON file with the domain and one with a profile per party.')
    .argument('<scenario>', 'name of a scenario, or a scenario file')
    .argument('<folder>', 'folder to write to; it is made if it is not there')
    .option('--lossy', 'leave out what a profile cannot say instead of refusing it')
    .action(async (argument: string, folder: string, { lossy = false }: { readonly lossy?: boolean }) => {
      const scenario = await scenarioFor(argument);
      const { exportGeniusWeb } = await import('../../files/index.js');
      const files = exportGeniusWeb(scenario, { lossy });
      const inputs = filesOf(argument);
      for (const { name } of files) refuseOverwriting(join(folder, name), inputs);
      try {
        await makeFolder(folder);
      } catch (error) {
        throw diskError(folder, 'The file cannot be written', error);
      }
      for (const { name, text } of files) {
        writeText(join(folder, name), text, inputs);
        streams.out(`${join(folder, name)}\n`);
      }
    });
}
