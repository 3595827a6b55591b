import type { Command } from 'commander';
import { refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { exitCodes, seen, interruption, type Streams } from '../output/shell.js';
import { redisAddress, redisHelp, type RedisFlags } from '../reading/redisAddress.js';

interface WorkerFlags extends RedisFlags {
  readonly workers?: string;
  readonly out?: string;
  readonly idle?: string;
  readonly lock?: string;
}

/** `six-party worker --redis URL`: plays what sweeps put into Redis; code 130 after Ctrl-C. */
export function addWorkerCommand(command: Command, streams: Streams, end: (code: number) => void): void {
  command
    .option('--redis [url]', `the Redis of the sweeps, such as redis://localhost:6379; ${redisHelp}`)
    .option('--redis-url-file <file>', 'read the address of Redis from a file')
    .option('--workers <number>', 'threads, 1 to 256. Default: as many as the machine has processors')
    .option(
      '--out <folder>',
      'work for the sweep in this folder alone, wherever the sweep has it; default: where jobs say',
    )
    .option('--idle <seconds>', 'end after so long without anything to do; default never')
    .option('--lock <seconds>', 'after which the runs of a dead worker go to another; default 15')
    .action(async (flags: WorkerFlags) => {
      const problems: Problem[] = [];
      const workers = wholeOfCommandLine('--workers', flags.workers, 1, 256, problems);
      const idle = wholeOfCommandLine('--idle', flags.idle, 1, 1_000_000, problems);
      const lock = wholeOfCommandLine('--lock', flags.lock, 1, 3600, problems);
      refuse('invalid-option', 'This cannot be worked.', problems);
      const redis = redisAddress(flags, process.env, true)!;
      const { workSweeps } = await import('../../ensemble/bullmq/index.js');
      const interrupted = interruption();
      try {
        const { chunks, runs } = await workSweeps({
          redis,
          ...(workers !== undefined && { workers }),
          ...(idle !== undefined && { idle }),
          ...(lock !== undefined && { lock }),
          ...(flags.out !== undefined && { folder: flags.out }),
          onChunk: ({ from, to }) => streams.err(`runs ${from} to ${to - 1} are kept\n`),
          onFailure: ({ from, to }, error) =>
            streams.err(
              `${Number.isSafeInteger(from + to) ? `runs ${from} to ${to - 1}` : 'a job'}: ${seen(error instanceof Error ? error.message : String(error))}\n`,
            ),
          signal: interrupted.signal,
        });
        streams.out(`${runs} runs played, in ${chunks} files\n`);
        if (interrupted.signal.aborted) end(exitCodes.interrupted);
      } finally {
        interrupted.end();
      }
    });
}
