import type { Command } from 'commander';
import { problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { tellExplanation } from '../../report/index.js';
import { refuseOtherVersion, runTalks, type Agent, type Trace } from '../../talks/index.js';
import { textWidth, type Streams } from '../output/shell.js';
import { checkSeed } from '../reading/options.js';
import { collect, readAgents, seatedWith } from '../reading/readAgents.js';
import { isTraceFile, readTrace, verified } from '../reading/readTrace.js';
import { scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';

/** What was asked on the command line, as it was written. */
interface ExplainFlags {
  readonly seed?: string;
  readonly agent?: readonly string[];
  readonly measure: string;
  readonly seeds: string;
  readonly json?: boolean;
}

const MAX_SEEDS = 100_000;

/** `six-party explain <run>`: which facts of a run it hung on, each taken out and tried. */
export function addExplainCommand(command: Command, streams: Streams): void {
  command
    .argument('<run>', `a trace of run --trace; or ${scenarioHelp}, whose run of --seed is meant`)
    .option('--seed <seed>', 'of the run of a scenario; default 1')
    .option('--agent <party=model>', 'who plays a party of a scenario; may be given several times', collect)
    .option('--measure <metric>', 'what came of it: a metric that is yes or no', 'substance')
    .option('--seeds <number>', 'pairs of futures with which a fact is tested', '40')
    .option('--json', 'print the result as JSON instead of the text')
    .action(async (what: string, flags: ExplainFlags) => {
      const { trace, seeds } = await planned(what, flags);
      const { explain } = await import('../../analysis/index.js');
      const explanation = explain(trace, { measure: flags.measure, seeds });
      streams.out(
        flags.json
          ? `${JSON.stringify(explanation, null, 2)}\n`
          : tellExplanation(trace.scenario, explanation, textWidth(streams)),
      );
    });
}

/** @throws SixPartyError `invalid-option` with all that is wrong with the flags, those of reading */
async function planned(
  what: string,
  { seed, agent = [], seeds: asked }: ExplainFlags,
): Promise<{ readonly trace: Trace; readonly seeds: number }> {
  const problems: Problem[] = [];
  const seeds = wholeOfCommandLine('--seeds', asked, 6, MAX_SEEDS, problems);
  if (isTraceFile(what)) {
    const hint = 'A trace says who played and from which seed.';
    if (seed !== undefined)
      problems.push(problem('--seed', 'inconsistent', 'a scenario to play', seed, { hint }));
    if (agent.length > 0)
      problems.push(problem('--agent', 'inconsistent', 'a scenario to play', agent.join(' '), { hint }));
    refuse('invalid-option', 'This cannot be explained.', problems);
    const trace = verified(readTrace(what));
    refuseOtherVersion(trace);
    return { trace, seeds: seeds! };
  }
  const own = seed ?? '1';
  checkSeed(own, problems);
  const base = await scenarioFor(what, { seed: own });
  const agents: Readonly<Record<string, Agent>> = readAgents(
    agent,
    base.parties.map(({ id }) => id),
    problems,
  );
  refuse('invalid-option', 'This cannot be explained.', problems);
  const talks = seatedWith(base, agents);
  return { trace: runTalks(talks, { seed: own }).trace, seeds: seeds! };
}
