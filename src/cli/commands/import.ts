import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeOutputs } from '../../ensemble/sweep/folder/outputFile.js';
import type * as Files from '../../files/index.js';
import type { Talks } from '../../talks/index.js';
import { nameOfPath, readGame, type FoundGame } from '../reading/gameFiles.js';
import { refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { changeScenario } from '../../scenario/index.js';
import { joined } from '../../words/index.js';
import { collect } from '../reading/readAgents.js';
import { modelNames } from '../reading/options.js';
import type { Streams } from '../output/shell.js';

interface ImportFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly name?: string;
  readonly agent?: string;
  readonly rounds?: string;
  readonly rule?: string;
  readonly domain?: string;
  readonly party?: readonly string[];
  readonly leaveOut?: readonly string[];
  readonly encoding?: string;
}

const MAX_ROUNDS = 1_000_000;

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

/** `six-party import <format> <folder or files>`: a scored game of another tool as a scenario file. */
export function addImportCommand(command: Command, streams: Streams): void {
  for (const format of formats) {
    const one = command.command(format.name).description(`Read ${format.what}.`);
    const folder = 'folder with the files; folders in it are looked into, two deep';
    if (format.name === 'scored') one.argument('<folder>', folder);
    else one.argument('<files...>', `${folder}; or the files themselves`);
    one
      .option('-o, --output <file>', 'write the scenario to a file, JSON if it ends in .json, else YAML')
      .option('--force', 'write over a file that is there')
      .option('--name <name>', 'name of the scenario: a letter, then letters, digits, _ or -')
      .option('--agent <model>', `who plays all parties: ${joined(modelNames, 'or')}`)
      .option(
        '--encoding <name>',
        'how the files are encoded, such as windows-1252 (default: as they say; else UTF-8, or Windows-1252)',
      );
    if (format.name === 'scored') one.option('--rule <rule>', 'who must say yes: quorum or unanimity');
    else {
      one
        .option('--rounds <number>', 'how often each party speaks')
        .option('--domain <file>', 'which file has the domain, if there are several')
        .option(
          '--party <file>',
          'whose profile plays, in the order of speaking; given several times (default: all)',
          collect,
        )
        .option('--leave-out <file>', 'file or folder that is not read; may be given several times', collect);
    }
    one.action(async (given: string | readonly string[], flags: ImportFlags) => {
      const paths = typeof given === 'string' ? [given] : given;
      const game = readGame(paths, {
        wanted: (name) => format.wanted.test(name),
        leaveOut: flags.leaveOut,
        encoding: flags.encoding,
        onlyFolder: format.name === 'scored',
        note: (text) => streams.err(`Note: ${text}\n`),
      });
      const library = await import('../../files/index.js');
      const rounds = roundsOf(flags);
      const read = format.read(
        library,
        game.files,
        optionsOf(format, paths[0]!, game, { ...flags, rounds }, streams),
      );
      // Labels are what letters matter for, and no source of a game says where all of them come from.
      const talks =
        game.guess === undefined ? read : changeScenario(read, { sources: { issues: game.guess } });
      const json = flags.output?.toLowerCase().endsWith('.json') === true;
      const text = library.saveScenario(talks, { format: json ? 'json' : 'yaml' });
      if (flags.output === undefined) streams.out(text);
      else {
        const inputs = game.files.map(({ name }) => game.pathOf(name));
        await writeOutputs([{ file: flags.output, content: text }], { inputs, force: flags.force === true });
      }
    });
  }
}

function optionsOf(
  format: Format,
  path: string,
  game: FoundGame,
  {
    name,
    agent,
    rounds,
    rule,
    domain,
    party,
  }: Omit<ImportFlags, 'rounds'> & { readonly rounds: number | undefined },
  { err }: Streams,
): Options {
  return {
    note: (text) => err(`Note: ${text}\n`),
    ...(format.name === 'scored' && ofFolder(path)),
    ...(name !== undefined && { name }),
    ...(agent !== undefined && { agent }),
    ...(rounds !== undefined && { rounds }),
    ...(rule !== undefined && { rule: rule as 'quorum' | 'unanimity' }),
    ...(domain !== undefined && { domain: nameOfPath(game, domain) }),
    ...(party !== undefined && { parties: party.map((file) => nameOfPath(game, file)) }),
    ...(game.isNamed && { ordered: true }),
  };
}

/** @throws SixPartyError `invalid-option` */
function roundsOf({ rounds }: ImportFlags): number | undefined {
  const problems: Problem[] = [];
  const read = wholeOfCommandLine('--rounds', rounds, 1, MAX_ROUNDS, problems);
  refuse('invalid-option', 'The game cannot be read so.', problems);
  return read;
}

/** A scored deliberation has no name and title of its own but those of its folder. */
function ofFolder(folder: string): Options {
  const title = basename(resolve(folder));
  const name = title.replace(/[^A-Za-z0-9_]+/g, '-');
  return { ...(title !== '' && { title }), ...(/^[A-Za-z]/.test(name) && !(name in {}) && { name }) };
}
