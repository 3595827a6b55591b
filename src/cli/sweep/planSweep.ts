import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import type { RunsFormat, Shard } from '../../ensemble/index.js';
import { readFormat } from './readFormat.js';
import { readWhole } from './readWhole.js';
import { wrongOption } from './wrongOption.js';

/** What was asked on the command line, as it was written. */
export interface SweepWishes {
  readonly workers?: string;
  readonly chunk?: string;
  readonly shard?: string;
  readonly format?: string;
  readonly progress?: string;
  readonly redis?: string;
}

/** The same, read. */
export interface SweepPlan {
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
export function planSweep(wishes: SweepWishes): SweepPlan {
  const problems: Problem[] = [];
  const workers = readWhole('--workers', wishes.workers, 1, 256, problems);
  const chunk = readWhole('--chunk', wishes.chunk, 1, 1_000_000, problems);
  const progress = readWhole('--progress', wishes.progress, 0, 86_400, problems) ?? 5;
  const shard = readShard(wishes.shard, problems);
  const format = readFormat(wishes.format, problems) ?? 'jsonl';
  if (shard && wishes.format !== undefined) {
    const hint = 'Say it to six-party merge, which puts the shards together.';
    problems.push(wrongOption('--format', 'no format for a shard', wishes.format, hint));
  }
  if (wishes.redis !== undefined) {
    const hint = 'Those who play are started with six-party worker.';
    for (const option of ['workers', 'shard'] as const) {
      const given = wishes[option];
      if (given !== undefined) problems.push(wrongOption(`--${option}`, 'none beside --redis', given, hint));
    }
  }
  if (problems.length > 0) throw new SixPartyError('invalid-option', 'This cannot be played.', problems);
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
  problems.push(wrongOption('--shard', 'i/n with i from 1 to n, such as 1/4', text));
  return undefined;
}
