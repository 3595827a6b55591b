import type { Command } from 'commander';
import type { Streams } from '../output/shell.js';

/** `six-party schema`: what a scenario file may hold, for editors and other tools. */
export function addSchemaCommand(command: Command, streams: Streams): void {
  command.action(async () => streams.out(await schemaText()));
}

/** The JSON Schema of scenario files as text. */
export async function schemaText(): Promise<string> {
  const { scenarioSchema } = await import('../../files/index.js');
  return `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
}
