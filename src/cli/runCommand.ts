import type { Command } from 'commander';
import { account, outcomeJson } from '../report/index.js';
import { runTalks, sealTrace } from '../talks/index.js';
import { joined } from '../words/index.js';
import { modelNames, partyNames } from './names.js';
import { planRun } from './planRun.js';
import type { RunWishes } from './planRun.js';
import { filesOf } from './scenario/scenarioFor.js';
import { scenarioHelp } from './scenario/scenarioHelp.js';
import type { Streams } from './Streams.js';
import { writeText } from './writeText.js';

interface RunFlags extends Omit<RunWishes, 'scenario'> {
  readonly json?: boolean;
  readonly trace?: string;
}

/** `six-party run <scenario>`: plays the talks and prints the account or the outcome. */
export function addRunCommand(parent: Command, streams: Streams): void {
  parent
    .command('run')
    .description('Play talks to their end and tell how they went.')
    .argument('<scenario>', scenarioHelp)
    .option('--seed <seed>', 'any text; the same seed gives the same talks', '1')
    .option('--agent <party=model>', 'who plays a party; may be given several times', collect)
    .option(
      '--rounds <number>',
      'end after so many rounds (of offers, or drafts, in a game without sessions), 1 to 200',
    )
    .option('--json', 'print the outcome as JSON instead of the account')
    .option('--trace <file>', 'also write the complete trace of the run to a file')
    .addHelpText(
      'after',
      `\nParties: ${joined(partyNames)}; in a file or script, its own.\nAgent models: ${joined(modelNames)}.`,
    )
    .action(async (scenario: string, flags: RunFlags) => {
      const { talks, seed } = await planRun({ ...flags, scenario });
      const run = runTalks(talks, { seed });
      if (flags.trace !== undefined) {
        writeText(flags.trace, `${JSON.stringify(sealTrace(run.trace))}\n`, filesOf(scenario));
      }
      streams.out(flags.json ? `${JSON.stringify(outcomeJson(run), null, 2)}\n` : account(run));
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
