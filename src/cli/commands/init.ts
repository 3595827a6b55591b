import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { problem, SixPartyError, type Problem } from '../../input/index.js';
import { schemaText } from './schema.js';
import type { Streams } from '../output/shell.js';
import { refuseExisting, writeText } from '../output/writeText.js';

/** Where an installed package has its schema, and where it is put if there is none. */
const INSTALLED = './node_modules/six-party-talks/dist/scenario.schema.json';
const BESIDE = './scenario.schema.json';

/** `six-party init <name>`: a scenario file to begin with. */
export function addInitCommand(command: Command, streams: Streams): void {
  command
    .argument('<name>', 'name of the negotiation, after a folder if need be; the file is <name>.yaml')
    .option('--force', 'write over a file that is there')
    .action(async (path: string, flags: { readonly force?: boolean }) => {
      const name = basename(path);
      checkName(name);
      const here = (place: string): string => join(dirname(path), place);
      const file = here(`${name}.yaml`);
      if (!flags.force) refuseExisting(file);
      const { starterScenario } = await import('../../files/index.js');
      const schema = existsSync(here(INSTALLED)) ? INSTALLED : BESIDE;
      const added = schema === BESIDE && !existsSync(here(BESIDE));
      writeText(file, starterScenario(name).replace(/(?<=\$schema[=:] ?)\S+/, schema), []);
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
