import type { Command } from 'commander';
import { account, outcomeJson } from '../report/index.js';
import { runTalks, sealTrace } from '../talks/index.js';
import { listed } from './listed.js';
import { modelNames, partyNames, scenarioNames } from './names.js';
import { planRun } from './planRun.js';
import type { RunWishes } from './planRun.js';
import type { Streams } from './Streams.js';
import { writeTrace } from './writeTrace.js';

interface RunFlags extends Omit<RunWishes, 'scenario'> {
  readonly json?: boolean;
  readonly trace?: string;
}

/** `six-party run <scenario>`: plays the talks and prints the account or the outcome. */
export function addRunCommand(parent: Command, streams: Streams): void {
  parent
    .command('run')
    .description('Play talks to their end and tell how they went.')
    .argument('<scenario>', `what to play: ${listed(scenarioNames, 'or')}`)
    .option('--seed <seed>', 'any text; the same seed gives the same talks', '1')
    .option('--agent <party=model>', 'who plays a party; may be given several times', collect)
    .option('--rounds <number>', 'end after so many rounds, 1 to 200')
    .option('--json', 'print the outcome as JSON instead of the account')
    .option('--trace <file>', 'also write the complete trace of the run to a file')
    .addHelpText('after', `\nParties: ${listed(partyNames)}.\nAgent models: ${listed(modelNames)}.`)
    .action((scenario: string, flags: RunFlags) => {
      const { talks, seed } = planRun({ ...flags, scenario });
      const run = runTalks(talks, { seed });
      if (flags.trace !== undefined) writeTrace(flags.trace, sealTrace(run.trace));
      streams.out(flags.json ? `${JSON.stringify(outcomeJson(run), null, 2)}\n` : account(run));
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
