import type { Command } from 'commander';
import { account, outcomeJson } from '../../report/index.js';
import { checkOutput, writeOutputs } from '../../ensemble/sweep/folder/outputFile.js';
import { refuse, wholeOfCommandLine } from '../../input/index.js';
import type { Problem, SixPartyError } from '../../input/index.js';
import { changeScenario, type ScenarioChanges } from '../../scenario/index.js';
import type { Agent, Talks } from '../../talks/index.js';
import { runTalks, sealTrace } from '../../talks/index.js';
import { joined, wrapped } from '../../words/index.js';
import { textWidth, type Streams } from '../output/shell.js';
import { checkSeed, modelNames, partyNames } from '../reading/options.js';
import { ALLOW_SCRIPTS, allowScriptsHelp } from '../reading/experimentFor.js';
import { anExperiment, asksForRow, planRow, type PlannedTalks, type RowWishes } from '../reading/planRow.js';
import { collect, readAgents } from '../reading/readAgents.js';
import { filesOf, isExperiment, scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';

interface RunFlags extends Omit<RunWishes, 'scenario'>, RowWishes {
  readonly json?: boolean;
  readonly trace?: string;
  readonly force?: boolean;
  readonly why?: boolean;
}

/** `six-party run <scenario>`: plays the talks and prints the account or the outcome. */
export function addRunCommand(command: Command, streams: Streams): void {
  command
    .argument('<scenario>', `${scenarioHelp}; or an experiment, with the run of it that is meant`)
    .option('--seed <seed>', 'any text; the same seed gives the same talks; default 1')
    .option('--agent <party=model>', 'who plays a party; may be given several times', collect)
    .option(
      '--rounds <number>',
      'end after so many rounds (of offers, or drafts, in a game without sessions), 1 to 200',
    )
    .option('--row <number>', 'of an experiment: the run of a row, by its column run')
    .option('--policy <name>', 'of an experiment: the policy; default the first')
    .option('--point <number>', 'of an experiment: the point of the design; default 0')
    .option('--replicate <number>', 'of an experiment: the replicate; default 0')
    .option(ALLOW_SCRIPTS, allowScriptsHelp)
    .option('--why', 'also say why the last session without a text brought none, and what would have')
    .option('--json', 'print the outcome as JSON instead of the account')
    .option('--trace <file>', 'also write the complete trace of the run to a file')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      `\nParties: ${joined(partyNames)}; in a file or script, its own.\nAgent models: ${joined(modelNames)}.`,
    )
    .action(async (scenario: string, flags: RunFlags) => {
      const {
        talks,
        seed,
        files,
        head = '',
      } = asksForRow(flags) ? await planRow(scenario, flags) : await planScenario(scenario, flags);
      const { trace: file, force = false } = flags;
      const overwriting = { inputs: files, force };
      if (file !== undefined) checkOutput(file, overwriting);
      const run = runTalks(talks, { seed });
      if (file !== undefined) {
        await writeOutputs([{ file, content: `${JSON.stringify(sealTrace(run.trace))}\n` }], overwriting);
      }
      streams.out(
        flags.json
          ? `${JSON.stringify(outcomeJson(run), null, 2)}\n`
          : headed(head, streams) + account(run, { ...textWidth(streams), why: flags.why === true }),
      );
    });
}

/** What stands above an account, if anything does. */
function headed(head: string, { width }: Streams): string {
  return head === '' ? '' : `${wrapped(head, '', '', false, width ?? Infinity).join('\n')}\n\n`;
}

/** Plans a run of a scenario by itself. */
async function planScenario(scenario: string, flags: RunFlags): Promise<PlannedTalks> {
  const { seed = '1' } = flags;
  const talks = await planRun({ ...flags, scenario, seed });
  return { talks, seed, files: filesOf(scenario) };
}

/** What was asked on the command line, as it was written. */
interface RunWishes {
  readonly scenario: string;
  readonly seed?: string;
  readonly agent?: readonly string[];
  readonly rounds?: string;
}

const MAX_ROUNDS = 200;

/**
 * Turns wishes into talks that can be run.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them, `invalid-file` or
 *   `invalid-scenario` if the scenario is a file or script that is not good
 */
async function planRun({ scenario, seed = '1', agent = [], rounds }: RunWishes): Promise<Talks> {
  const problems: Problem[] = [];
  const base = await baseOf(scenario, seed, problems);
  checkSeed(seed, problems);
  const most = wholeOfCommandLine('--rounds', rounds, 1, MAX_ROUNDS, problems);
  const agents = readAgents(agent, base?.parties.map(({ id }) => id) ?? partyNames, problems);
  refuse('invalid-option', 'This cannot be run.', problems);
  const shorter = most === undefined ? {} : endingAfter(base!, most);
  return changeScenario<Agent>(base!, { ...shorter, agents });
}

/** A name that is not known is one mistake among others; a file that is not good is told by itself. */
async function baseOf(scenario: string, seed: string, problems: Problem[]): Promise<Talks | undefined> {
  try {
    return await scenarioFor(scenario, { seed });
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (await isExperiment(scenario)) throw anExperiment(scenario);
    if (code !== 'invalid-option') throw error;
    problems.push(...issues);
    return undefined;
  }
}

/** Talks that are one plenary are counted in rounds of offers, or in drafts. */
function endingAfter({ dynamics, protocol }: Talks, rounds: number): ScenarioChanges<Agent> {
  if (dynamics) return { horizon: { rounds } };
  return { protocol: protocol.kind === 'saop' ? { rounds } : { drafts: rounds } };
}
