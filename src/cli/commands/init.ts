import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { writeOutputs, type Output } from '../../ensemble/sweep/folder/outputFile.js';
import { problem, quoted, SixPartyError, type Problem } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { schemaText } from './schema.js';
import type { Streams } from '../output/shell.js';
import { quotedForShell } from '../output/sweepDetails.js';
import { scenarioFor } from '../reading/scenarioFor.js';

/** Where an installed package has its schema, and where it is put if there is none. */
const INSTALLED = './node_modules/six-party-talks/dist/scenario.schema.json';
const BESIDE = './scenario.schema.json';

interface Flags {
  readonly from?: string;
  readonly experiment?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** `six-party init <name>`: a scenario or an experiment to begin with; with `--from`, of the gallery. */
export function addInitCommand(command: Command, streams: Streams): void {
  command
    .argument('[name]', 'name of the negotiation, after a folder if need be; the file is <name>.yaml')
    .option('--from <game>', 'begin with a game of the gallery; with a name that is none, they are listed')
    .option(
      '--experiment',
      'write an experiment, <name>.sweep.yaml, and <name>.yaml if it is not there; without a name, on December 2003',
    )
    .option('-o, --output <file>', 'the file, a .yaml, in place of <name>.yaml or <name>.sweep.yaml')
    .option('--force', 'write over a file that is there')
    .action(async (path: string | undefined, flags: Flags) => {
      await checkFlags(flags);
      const { outputs, said } = flags.experiment
        ? await planExperiment(path, flags)
        : await planScenario(path, flags);
      await writeOutputs(outputs, { force: flags.force === true });
      streams.out(`${said.join('\n')}\n`);
    });
}

/** What is written, and what is said of it. */
interface Plan {
  readonly outputs: readonly Output[];
  readonly said: readonly string[];
}

async function checkFlags({ from, output }: Flags): Promise<void> {
  const { galleryNames } = await import('../../files/index.js');
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
}

/** Whose name is not said is called as its game, or as its file. */
async function planScenario(path: string | undefined, { from, output }: Flags): Promise<Plan> {
  const name = path ?? from ?? output?.replace(/\.ya?ml$/i, '');
  if (name === undefined) {
    throw refused(
      problem('<name>', 'missing', 'a name, or --from with a game', undefined, { hint: 'Such as my-game.' }),
    );
  }
  const file = output ?? join(dirname(name), `${basename(name)}.yaml`);
  const { outputs } = await newScenario(basename(name), file, from);
  const schema = outputs[1];
  return {
    outputs,
    said: [
      `Wrote ${file}${schema ? ` and ${schema.file}, by which an editor checks it` : ''}.`,
      'It can be played as it is. Change it, and then:',
      `  six-party validate ${quotedForShell(file)}`,
      `  six-party run ${quotedForShell(file)}`,
    ],
  };
}

/** A new scenario as a file, with a schema beside it if an editor finds none. */
async function newScenario(
  name: string,
  file: string,
  from: string | undefined,
): Promise<{ readonly talks: Talks; readonly outputs: readonly Output[] }> {
  const { galleryGame, loadScenario, starterScenario } = await import('../../files/index.js');
  checkName(name);
  const here = (place: string): string => join(dirname(file), place);
  const schema = existsSync(here(INSTALLED)) ? INSTALLED : BESIDE;
  const text =
    from === undefined ? starterScenario(name) : galleryGame(from).replace(/^name: .*$/m, `name: ${name}`);
  const content = text.replace(/(?<=\$schema[=:] ?)\S+/, schema);
  const isAdded = schema === BESIDE && !existsSync(here(BESIDE));
  const added = isAdded ? [{ file: here(BESIDE), content: await schemaText() }] : [];
  return { talks: loadScenario(text), outputs: [{ file, content }, ...added] };
}

/** An experiment is about the scenario of its name, which is left as it is where it is there already. */
async function planExperiment(path: string | undefined, { from, output }: Flags): Promise<Plan> {
  const { galleryExperiment, starterExperiment } = await import('../../files/index.js');
  const name = path ?? from;
  if (name === undefined) {
    const file = output ?? 'experiment.yaml';
    const content = galleryExperiment('december2003').replaceAll('experiment.yaml', basename(file));
    return { outputs: [{ file, content }], said: sweepable(file, 'december2003') };
  }
  checkName(basename(name));
  const folder = path === undefined ? dirname(output ?? '') : dirname(path);
  const game = join(folder, `${basename(name)}.yaml`);
  const file = output ?? join(folder, `${basename(name)}.sweep.yaml`);
  const isThere = existsSync(game);
  const { talks, outputs } = isThere
    ? { talks: await scenarioFor(game), outputs: [] }
    : await newScenario(basename(name), game, from);
  const beside = relative(dirname(file), game).replaceAll('\\', '/');
  const content =
    from === undefined
      ? starterExperiment(talks, beside)
      : galleryExperiment(from)
          .replaceAll(`${from}.sweep.yaml`, basename(file))
          .replace(/^name: .*$/m, `name: ${basename(name)}`)
          .replace(/^scenario: .*$/m, `scenario: ${JSON.stringify(beside)}`);
  const others = outputs.map((one) => one.file).join(' and ');
  const said = sweepable(file, game, others === '' ? [] : [`Wrote ${others} too, as there was none.`]);
  return { outputs: [{ file, content }, ...outputs], said };
}

function sweepable(file: string, scenario: string, more: readonly string[] = []): string[] {
  return [
    `Wrote ${file}, an experiment on ${scenario}.`,
    ...more,
    'It can be played as it is. Change it, and then:',
    `  six-party sweep ${quotedForShell(file)} --out runs`,
  ];
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
