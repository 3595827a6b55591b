import { createHash } from 'node:crypto';
import { isRecord, problem, SixPartyError } from '../../input/index.js';

/** What stands in Redis of a chunk to be played: where, what and which; never a scenario or a result. */
export interface SweepJob {
  /** Folder of the sweep, on a disk that all see. */
  readonly folder: string;
  /** Hash of the experiment. */
  readonly experiment: string;
  /** First run of the chunk. */
  readonly from: number;
  /** After its last run. */
  readonly to: number;
}

/** The queue that all sweeps share. */
export const QUEUE = 'six-party-sweep';

/** Letters of a path that are read: no disk takes longer ones. */
const MAX_PATH = 4096;

/** Names the job of a chunk: adding it again changes nothing. */
export function jobId({ folder, experiment, from, to }: SweepJob): string {
  const folderHash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${experiment}-${folderHash}-${from}-${to}`;
}

/** Tells whether a text can be such a name. */
export function isJobId(text: string): boolean {
  return /^[0-9a-f]{8,64}-[0-9a-f]{12}-\d{1,16}-\d{1,16}$/.test(text);
}

/**
 * Reads what stands in Redis, where others may write too.
 *
 * @throws SixPartyError `invalid-option` if it is no job
 */
export function jobOf(data: unknown): SweepJob {
  const { folder, experiment, from, to } = isRecord(data) ? data : ({} as Readonly<Record<string, unknown>>);
  if (isFolder(folder) && isHash(experiment) && isRun(from) && isRun(to)) {
    return { folder, experiment, from, to };
  }
  throw unreadableJob();
}

/** Makes the error of what cannot be read as a job. */
export function unreadableJob(): SixPartyError {
  return noJob(
    'a folder and the hash of an experiment as texts, from and to as whole numbers',
    'What stands in Redis is not a job of a sweep.',
  );
}

function isFolder(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_PATH && !value.includes('\0');
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8,64}$/.test(value);
}

function isRun(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Returns what can be told of a job that may be none: its numbers are NaN where it has none. */
export function readable(data: unknown): SweepJob {
  const { folder, experiment, from, to } = isRecord(data) ? data : ({} as Readonly<Record<string, unknown>>);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const run = (value: unknown): number => (typeof value === 'number' ? value : NaN);
  return { folder: text(folder), experiment: text(experiment), from: run(from), to: run(to) };
}

/** Makes the error of what stands in Redis and is none of its jobs. */
export function noJob(expected: string, message: string): SixPartyError {
  return new SixPartyError('invalid-option', 'The job was not made by six-party sweep.', [
    problem('job', 'inconsistent', expected, undefined, { received: 'something else', message }),
  ]);
}
