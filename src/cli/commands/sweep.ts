import { join } from 'node:path';
import type { Command } from 'commander';
import type { Experiment, RunsFormat, Shard, SweepOptions, SweepResult } from '../../ensemble/index.js';
import { filesOfRuns, refuseOverwriting } from '../../ensemble/sweep/folder/outputFile.js';
import { problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { openProgress } from '../output/progress.js';
import { exitCodes, interruption, type Streams } from '../output/shell.js';
import { summaryTable } from '../output/summaryTable.js';
import { sweepDetails } from '../output/sweepDetails.js';
import { ALLOW_SCRIPTS, allowScriptsHelp, experimentFor, seeded } from '../reading/experimentFor.js';
import { translators } from '../reading/evaluateScript.js';
import { checkSeed, readFormat, readWorkers, workersHelp } from '../reading/options.js';
import { redisAddress, redisHelp, type RedisFlags } from '../reading/redisAddress.js';

interface SweepFlags extends SweepWishes {
  readonly out: string;
  readonly resume?: boolean;
  readonly json?: boolean;
  readonly allowScripts?: boolean;
}

/** `six-party sweep <experiment>`: plays all runs of an experiment, and sums them up; code 130 after Ctrl-C. */
export function addSweepCommand(command: Command, streams: Streams, end: (code: number) => void): void {
  command
    .argument('<experiment>', 'a file in YAML or JSON')
    .requiredOption('--out <folder>', 'where the runs are kept; new or empty, unless --resume')
    .option('--seed <seed>', 'any text, in place of that of the file')
    .option('--resume', 'go on with a folder; what is done there is not played again')
    .option(
      '--workers <number>',
      `${workersHelp}. Default: one for every 750 runs, at most one per processor`,
    )
    .option('--format <format>', 'of the file of all runs: jsonl, csv or parquet; default jsonl')
    .option('--shard <i/n>', 'play only the i-th of n parts; six-party merge puts them together')
    .option(
      '--redis [url]',
      `have the runs played by six-party worker, wherever it runs with this Redis; ${redisHelp}`,
    )
    .option('--redis-url-file <file>', 'the same, with the address in a file')
    .option('--chunk <runs>', 'runs a file, that is, what an interruption can cost')
    .option('--progress <seconds>', 'between lines of progress where there is no terminal; default 5')
    .option(ALLOW_SCRIPTS, allowScriptsHelp)
    .option('--json', 'print the summary as JSON instead of the table')
    .action((experiment: string, flags: SweepFlags) => sweep(experiment, flags, streams, end));
}

async function sweep(
  file: string,
  { out: folder, resume = false, json = false, allowScripts = false, ...wishes }: SweepFlags,
  streams: Streams,
  end: (code: number) => void,
): Promise<void> {
  const plan = planSweep(wishes);
  const redis = redisAddress(wishes, process.env);
  const { openRuns, summarizeRuns, writeRuns } = await import('../../ensemble/index.js');
  const inputs: string[] = [];
  const experiment = seeded(await experimentFor(file, { files: inputs, allowScripts }), wishes.seed);
  const files = [join(folder, 'experiment.json'), ...filesOfRuns(folder, plan.format)];
  for (const one of files) refuseOverwriting(one, { inputs, results: files, force: true });
  const display = await openProgress(streams, plan.progress);
  const { signal, end: ignore } = interruption(await isPlayedHere(experiment));
  const { chunk, shard, format } = plan;
  const options = {
    folder,
    resume,
    ...(chunk !== undefined && { chunk }),
    ...(shard && { shard }),
    onProgress: display.show,
    signal,
  };
  let result: SweepResult | undefined;
  try {
    result = await played(experiment, options, plan.workers, redis, streams);
    display.stop();
    if (shard && result.ended === 'complete') {
      const { done } = result;
      const text = `Shard ${shard.index}/${shard.of}: ${done} runs are in ${folder}. When all are played: six-party merge <folders>\n`;
      return streams.out(json ? `${JSON.stringify({ shard, runs: done, folder }, null, 2)}\n` : text);
    }
    if (result.ended === 'complete') {
      const runs = await openRuns([folder], signal);
      await writeRuns(runs, join(folder, `runs.${format}`), format, { force: true });
      const summary = await summarizeRuns(runs);
      const text = json
        ? `${JSON.stringify(summary, null, 2)}\n`
        : summaryTable(summary, streams.width) +
          sweepDetails(summary, { file, seed: wishes.seed, allowScripts, width: streams.width });
      return streams.out(text);
    }
  } catch (error) {
    if (result === undefined || !signal.aborted) throw error;
  } finally {
    display.stop();
    ignore();
  }
  streams.err(`Interrupted: ${result.done} of ${result.total} runs are kept in ${folder}.\n`);
  streams.err('Go on with the same command and --resume.\n');
  end(exitCodes.interrupted);
}

/**
 * Tells whether agents of a script play in this thread: one that does not come back would keep it from hearing of a
 * signal.
 */
async function isPlayedHere({ policies, seed, metrics }: Experiment): Promise<boolean> {
  if (translators.size === 0) return false;
  const { messageOf } = await import('../../ensemble/index.js');
  try {
    for (const { scenario } of policies) messageOf({ scenario, seed, metrics, from: 0, to: 0 });
    return false;
  } catch {
    return true;
  }
}

async function played(
  experiment: Experiment,
  options: SweepOptions,
  workers: number | undefined,
  redis: string | undefined,
  { err }: Streams,
): Promise<SweepResult> {
  if (redis === undefined) {
    const { sweepExperiment } = await import('../../ensemble/index.js');
    return await sweepExperiment(experiment, { ...options, ...(workers !== undefined && { workers }) });
  }
  const { enqueueSweep } = await import('../../ensemble/bullmq/index.js');
  const onNobody = (): void =>
    err('Nobody plays yet: start six-party worker with the same --redis, here or elsewhere.\n');
  return await enqueueSweep(experiment, { ...options, redis, onNobody });
}

/** What was asked on the command line, as it was written. */
interface SweepWishes extends RedisFlags {
  readonly seed?: string;
  readonly workers?: string;
  readonly chunk?: string;
  readonly shard?: string;
  readonly format?: string;
  readonly progress?: string;
}

/** What is to be done. */
interface SweepPlan {
  readonly workers?: number;
  readonly chunk?: number;
  readonly shard?: Shard;
  readonly format: RunsFormat;
  /** Seconds between lines of progress. */
  readonly progress: number;
}

/**
 * Reads the options of a sweep.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
function planSweep(wishes: SweepWishes): SweepPlan {
  const problems: Problem[] = [];
  const workers = readWorkers(wishes.workers, problems);
  const chunk = wholeOfCommandLine('--chunk', wishes.chunk, 1, 1_000_000, problems);
  const progress = wholeOfCommandLine('--progress', wishes.progress, 0, 86_400, problems) ?? 5;
  const shard = readShard(wishes.shard, problems);
  if (wishes.seed !== undefined) checkSeed(wishes.seed, problems);
  const format = readFormat(wishes.format, problems) ?? 'jsonl';
  if (shard && wishes.format !== undefined) {
    const hint = 'Say it to six-party merge, which puts the shards together.';
    problems.push(problem('--format', 'out-of-range', 'no format for a shard', wishes.format, { hint }));
  }
  if (wishes.redis !== undefined || wishes.redisUrlFile !== undefined) {
    const hint = 'Those who play are started with six-party worker.';
    for (const option of ['workers', 'shard'] as const) {
      const given = wishes[option];
      if (given !== undefined)
        problems.push(problem(`--${option}`, 'out-of-range', 'none beside --redis', given, { hint }));
    }
  }
  refuse('invalid-option', 'This cannot be played.', problems);
  return {
    ...(workers !== undefined && { workers }),
    ...(chunk !== undefined && { chunk }),
    ...(shard && { shard }),
    format,
    progress,
  };
}

function readShard(text: string | undefined, problems: Problem[]): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index !== undefined && of !== undefined && index >= 1 && index <= of) return { index, of };
  problems.push(problem('--shard', 'out-of-range', 'i/n with i from 1 to n, such as 1/4', text));
  return undefined;
}
