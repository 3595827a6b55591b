import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type * as Files from '../../files/index.js';
import type { Talks } from '../../talks/index.js';
import { readGame } from '../reading/gameFiles.js';
import { joined } from '../../words/index.js';
import { modelNames } from '../reading/options.js';
import type { Streams } from '../output/shell.js';
import { writeText } from '../output/writeText.js';

interface ImportFlags {
  readonly output?: string;
  readonly name?: string;
  readonly agent?: string;
  readonly rounds?: string;
  readonly rule?: string;
}

type Library = typeof Files;
type Options = Files.DomainOptions & Files.ScoredOptions;

interface Format {
  readonly name: string;
  readonly what: string;
  readonly wanted: RegExp;
  readonly read: (library: Library, files: readonly Files.GameFile[], options: Options) => Talks;
}

const formats: readonly Format[] = [
  {
    name: 'genius',
    what: 'a GENIUS domain: an XML file with the domain and one with a utility space per party',
    wanted: /\.xml$/i,
    read: ({ importGenius }, files, options) => importGenius(files, options),
  },
  {
    name: 'geniusweb',
    what: 'a GeniusWeb domain: JSON files with the domain and a profile per party',
    wanted: /\.json$/i,
    read: ({ importGeniusWeb }, files, options) => importGeniusWeb(files, options),
  },
  {
    name: 'scored',
    what: 'a scored deliberation: config.txt, scores_files and initial_deal.txt',
    wanted: /(^|\/)(config|initial_deal|global_instructions)\.txt$|(^|\/)scores_files\/[^/]+\.txt$/,
    read: ({ importScored }, files, options) => importScored(files, options),
  },
];

/** `six-party import <format> <folder>`: a scored game of another tool as a scenario file. */
export function addImportCommand(command: Command, streams: Streams): void {
  for (const format of formats) {
    const one = command
      .command(format.name)
      .description(`Read ${format.what}.`)
      .argument('<folder>', 'folder with the files; folders in it are looked into, two deep')
      .option('-o, --output <file>', 'write the scenario to a file, JSON if it ends in .json, else YAML')
      .option('--name <name>', 'name of the scenario: a letter, then letters, digits, _ or -')
      .option('--agent <model>', `who plays all parties: ${joined(modelNames, 'or')}`);
    if (format.name === 'scored') one.option('--rule <rule>', 'who must say yes: quorum or unanimity');
    else one.option('--rounds <number>', 'how often each party speaks');
    one.action(async (folder: string, flags: ImportFlags) => {
      const files = readGame(folder, (name) => format.wanted.test(name));
      const library = await import('../../files/index.js');
      const talks = format.read(library, files, optionsOf(format, folder, flags, streams));
      const json = flags.output?.toLowerCase().endsWith('.json') === true;
      const text = library.saveScenario(talks, { format: json ? 'json' : 'yaml' });
      if (flags.output === undefined) streams.out(text);
      else {
        writeText(
          flags.output,
          text,
          files.map(({ name }) => join(folder, name)),
        );
      }
    });
  }
}

function optionsOf(format: Format, folder: string, flags: ImportFlags, { err }: Streams): Options {
  const { name = format.name === 'scored' ? nameOf(folder) : undefined, agent, rounds, rule } = flags;
  return {
    note: (text) => err(`Note: ${text}\n`),
    ...(name !== undefined && { name }),
    ...(agent !== undefined && { agent }),
    ...(rounds !== undefined && { rounds: Number(rounds) }),
    ...(rule !== undefined && { rule: rule as 'quorum' | 'unanimity' }),
  };
}

/** A scored deliberation has no name of its own but that of its folder. */
function nameOf(folder: string): string | undefined {
  const name = basename(resolve(folder)).replace(/[^A-Za-z0-9_]+/g, '-');
  return /^[A-Za-z]/.test(name) && !(name in {}) ? name : undefined;
}
