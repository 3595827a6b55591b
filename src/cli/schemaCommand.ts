import type { Command } from 'commander';
import { schemaText } from './scenario/schemaText.js';
import type { Streams } from './Streams.js';

/** `six-party schema`: what a scenario file may hold, for editors and other tools. */
export function addSchemaCommand(parent: Command, streams: Streams): void {
  parent
    .command('schema')
    .description('Print the JSON Schema of scenario files.')
    .action(async () => streams.out(await schemaText()));
}
