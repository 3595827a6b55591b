import type { Command } from 'commander';
import type { BestResponses } from '../../analysis/index.js';
import { delegations } from '../../agents/index.js';
import { checkOutput, writeOutputs } from '../../ensemble/sweep/folder/outputFile.js';
import { problem, refuse, unknownName, wholeOfCommandLine, type Problem } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { progressLine } from '../output/progress.js';
import { responsesTable } from '../output/responsesTable.js';
import type { Streams } from '../output/shell.js';
import { executorOf } from '../reading/executorOf.js';
import { checkSeed, modelNames, readWorkers, workersHelp } from '../reading/options.js';
import { collect, readAgents, seatedWith } from '../reading/readAgents.js';
import { filesOf, scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';

/** What was asked on the command line, as it was written. */
interface ResponseFlags {
  readonly seat?: readonly string[];
  readonly model?: readonly string[];
  readonly measure: string;
  readonly none?: string;
  readonly seeds: string;
  readonly seed: string;
  readonly agent?: readonly string[];
  readonly path?: boolean;
  readonly nfg?: string;
  readonly force?: boolean;
  readonly workers?: string;
  readonly json?: boolean;
}

/** `six-party best-responses <scenario>`: what a change of one seat alone brings it. */
export function addBestResponsesCommand(command: Command, streams: Streams): void {
  command
    .argument('<scenario>', scenarioHelp)
    .option('--seat <party>', 'whose seat is looked at; needed, and may be given several times', collect)
    .option(
      '--model <model>',
      'who may sit there (default: every delegation); may be given several times',
      collect,
    )
    .option(
      '--measure <metric>',
      'what each seat wants more of; of a metric of each party its own',
      'realisedGain',
    )
    .option('--none <number>', 'what a run counts as of which the measure says nothing')
    .option('--seeds <number>', 'runs of each profile', '100')
    .option('--seed <seed>', 'any text; the same seed gives the same runs', 'responses')
    .option('--agent <party=model>', 'who plays a party to begin with; may be given several times', collect)
    .option('--path', 'also tell who would change to what, one after the other')
    .option('--nfg <file>', 'also write the mean payoffs as a strategic game file of Gambit')
    .option('--force', 'write over a file that is there')
    .option('--workers <number>', `${workersHelp}. Default: as many as the machine has processors`)
    .option('--json', 'print the result as JSON instead of the tables')
    .action(async (argument: string, flags: ResponseFlags) => {
      const plan = await planResponses(argument, flags);
      const { nfg: file, force = false } = flags;
      const overwriting = { inputs: filesOf(argument), force };
      if (file !== undefined) checkOutput(file, overwriting);
      const found = await responsesOf(plan, streams);
      const { title } = plan.scenario;
      if (file !== undefined) {
        const { toNfg } = await import('../../analysis/index.js');
        await writeOutputs([{ file, content: toNfg(found.game, title) }], overwriting);
      }
      streams.out(
        flags.json
          ? `${JSON.stringify(found, null, 2)}\n`
          : responsesTable(title, found, { paths: flags.path === true, ...streams }),
      );
    });
}

/** What is to be done. */
interface ResponsePlan {
  readonly scenario: Talks;
  readonly seats: readonly string[];
  readonly models: readonly string[];
  readonly measure: string;
  readonly none: number | undefined;
  readonly seeds: number;
  readonly seed: string;
  /** Undefined: as many as help. */
  readonly workers: number | undefined;
}

const MAX_SEEDS = 1_000_000;

/**
 * Turns wishes into a plan.
 *
 * @throws SixPartyError `invalid-option` and `unknown-name` with everything that is wrong with them, `invalid-file` or
 *   `invalid-scenario`
 */
async function planResponses(argument: string, flags: ResponseFlags): Promise<ResponsePlan> {
  const { seat = [], model = Object.keys(delegations), measure, seed, agent = [] } = flags;
  const base = await scenarioFor(argument, { seed });
  const problems: Problem[] = [];
  checkSeed(seed, problems);
  const seeds = wholeOfCommandLine('--seeds', flags.seeds, 2, MAX_SEEDS, problems);
  const workers = readWorkers(flags.workers, problems);
  const none = flags.none === undefined ? undefined : Number(flags.none);
  if (none !== undefined && (!Number.isFinite(none) || flags.none!.trim() === '')) {
    problems.push(problem('--none', 'wrong-type', 'a finite number', flags.none));
  }
  const ids = base.parties.map(({ id }) => id);
  const agents = readAgents(agent, ids, problems);
  if (seat.length === 0) {
    const message = 'No seat is named whose changes are looked at.';
    const hint = `Known: ${ids.join(', ')}.`;
    problems.push(problem('--seat', 'missing', 'a party', undefined, { message, hint }));
  }
  const twice = [...repeated('--seat', seat), ...repeated('--model', model)];
  refuse('invalid-option', 'There is no such game.', [...problems, ...twice]);
  const { metricNames } = await import('../../analysis/index.js');
  const metrics = metricNames(base);
  const measures = [...new Set(metrics.flatMap((name) => [name, name.replace(/\..*/, '')]))];
  refuse('unknown-name', `${base.name} has no such names.`, [
    ...seat.filter((one) => !ids.includes(one)).map((one) => unknownName('--seat', 'party', one, ids)),
    ...model
      .filter((one) => !modelNames.includes(one))
      .map((one) => unknownName('--model', 'agent model', one, modelNames)),
    measures.includes(measure) ? undefined : unknownName('--measure', 'metric', measure, measures),
  ]);
  const scenario = seatedWith(base, agents);
  return { scenario, seats: seat, models: model, measure, none, seeds: seeds!, seed, workers };
}

function repeated(flag: string, names: readonly string[]): Problem[] {
  return names
    .filter((name, n) => names.indexOf(name) !== n)
    .map((name) => problem(flag, 'duplicate', 'each of them once', name));
}

async function responsesOf(plan: ResponsePlan, streams: Streams): Promise<BestResponses> {
  const { scenario, workers, none, ...options } = plan;
  const { executorPlayer } = await import('../../ensemble/index.js');
  const { bestResponses } = await import('../../analysis/index.js');
  const executor = await executorOf([{ scenario, seed: plan.seed, metrics: [] }], workers);
  const progress = progressLine(streams, 'runs');
  const player = executorPlayer(executor, { onProgress: progress.show });
  try {
    return await bestResponses(scenario, { ...options, player, ...(none !== undefined && { none }) });
  } finally {
    progress.clear();
    await executor.close();
  }
}
