import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { problem, SixPartyError } from '../../input/index.js';
import { errorData, errorFrom, type ErrorData } from '../play/errorData.js';

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

/** Names the job of a chunk: adding it again changes nothing. */
export function jobId({ folder, experiment, from, to }: SweepJob): string {
  const folderHash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${experiment}-${folderHash}-${from}-${to}`;
}

/**
 * Reads what stands in Redis, where others may write too.
 *
 * @throws SixPartyError `invalid-option` if it is no job
 */
export function jobOf(data: unknown): SweepJob {
  const { folder, experiment, from, to } = (data ?? {}) as Partial<Record<keyof SweepJob, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const isRun = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  if (isText(folder) && isText(experiment) && isRun(from) && isRun(to))
    return { folder, experiment, from, to };
  throw noJob(
    'a folder and the hash of an experiment as texts, from and to as whole numbers',
    'What stands in Redis is not a job of a sweep.',
  );
}

/** Returns what can be told of a job that may be none: its numbers are NaN where it has none. */
export function readable(data: unknown): SweepJob {
  const { folder, experiment, from, to } = (data ?? {}) as Partial<Record<keyof SweepJob, unknown>>;
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

/** What a worker leaves in Redis about a chunk that it cannot play or keep: words and a place, no stack. */
interface JobFailure {
  readonly host: string;
  readonly error: ErrorData;
}

/** Writes what went wrong as text. */
export function failureText(error: unknown): string {
  const failure: JobFailure = { host: hostname(), error: bare(errorData(error)) };
  return JSON.stringify(failure);
}

/** Makes the error that a text of {@link failureText} tells of, with the machine where it was. */
export function failureFrom(text: string): Error {
  let failure: JobFailure;
  try {
    failure = JSON.parse(text) as JobFailure;
  } catch {
    return new Error(text); // of BullMQ itself
  }
  const error = errorFrom(failure.error);
  error.message = `A worker on ${failure.host} could not go on: ${error.message}`;
  return error;
}

function bare({ cause, ...data }: ErrorData): ErrorData {
  return { ...data, stack: '', ...(cause && { cause: bare(cause) }) };
}
