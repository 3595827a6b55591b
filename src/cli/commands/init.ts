import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { problem, quoted, SixPartyError, type Problem } from '../../input/index.js';
import { schemaText } from './schema.js';
import type { Streams } from '../output/shell.js';
import { refuseExisting, writeText } from '../output/writeText.js';

/** Where an installed package has its schema, and where it is put if there is none. */
const INSTALLED = './node_modules/six-party-talks/dist/scenario.schema.json';
const BESIDE = './scenario.schema.json';

interface Flags {
  readonly from?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** What is written, and where. */
interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** `six-party init <name>`: a scenario file to begin with; with `--from`, a game of the gallery. */
export function addInitCommand(command: Command, streams: Streams): void {
  command
    .argument('[name]', 'name of the negotiation, after a folder if need be; the file is <name>.yaml')
    .option('--from <game>', 'begin with a game of the gallery; with a name that is none, they are listed')
    .option('-o, --output <file>', 'the file, a .yaml, in place of <name>.yaml')
    .option('--force', 'write over a file that is there')
    .action(async (path: string | undefined, flags: Flags) => {
      const { file, text } = await asked(path, flags);
      const here = (place: string): string => join(dirname(file), place);
      if (!flags.force) refuseExisting(file);
      const schema = existsSync(here(INSTALLED)) ? INSTALLED : BESIDE;
      const added = schema === BESIDE && !existsSync(here(BESIDE));
      writeText(file, text.replace(/(?<=\$schema[=:] ?)\S+/, schema), []);
      if (added) writeText(here(BESIDE), await schemaText(), []);
      streams.out(
        [
          `Wrote ${file}${added ? ` and ${here(BESIDE)}, by which an editor checks it` : ''}.`,
          'It can be played as it is. Change it, and then:',
          `  six-party validate ${file}`,
          `  six-party run ${file}`,
          '',
        ].join('\n'),
      );
    });
}

/** Whose name is not said is called as its game, or as its file. */
async function asked(path: string | undefined, { from, output }: Flags): Promise<NewFile> {
  const { galleryGame, galleryNames, starterScenario } = await import('../../files/index.js');
  if (from !== undefined && !galleryNames.includes(from)) {
    throw refused(
      problem('--from', 'unknown-name', galleryNames.join(', '), from, {
        message: `There is no game ${quoted(from)}.`,
        hint: `Known: ${galleryNames.join(', ')}.`,
      }),
    );
  }
  if (output !== undefined && !/\.ya?ml$/i.test(output)) {
    throw refused(problem('--output', 'out-of-range', 'a file whose name ends in .yaml or .yml', output));
  }
  const said = path ?? from ?? output?.replace(/\.ya?ml$/i, '');
  if (said === undefined) {
    throw refused(
      problem('<name>', 'missing', 'a name, or --from with a game', undefined, { hint: 'Such as my-game.' }),
    );
  }
  const name = basename(said);
  checkName(name);
  const text =
    from === undefined ? starterScenario(name) : galleryGame(from).replace(/^name: .*$/m, `name: ${name}`);
  return { file: output ?? join(dirname(said), `${name}.yaml`), text };
}

function checkName(name: string): void {
  if (/^[A-Za-z][\w-]*$/.test(name) && !(name in {})) return;
  const expected = 'a letter, then letters, digits, _ or -';
  const near = name
    .replace(/\.(ya?ml|json)$/i, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  const hint = near === '' || near === name ? 'Such as my-game.' : `Such as ${near}.`;
  throw refused(problem('<name>', 'wrong-type', expected, name, { hint }));
}

function refused(wrong: Problem): SixPartyError {
  return new SixPartyError('invalid-option', 'Nothing was written.', [wrong]);
}
