import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { ErrorData } from '../play/errorData.js';
import { errorData, errorFrom } from '../play/errorData.js';

/** What stands in Redis of a chunk to be played: where, what and which; never a scenario or a result. */
export interface SweepJob {
  /** Folder of the sweep, on a disk that all see. */
  readonly folder: string;
  /** Hash of the experiment. */
  readonly experiment: string;
  readonly from: number;
  readonly to: number;
}

/** The queue that all sweeps share. */
export const QUEUE = 'six-party-sweep';

/** Names the job of a chunk: adding it again changes nothing. */
export function jobId({ folder, experiment, from, to }: SweepJob): string {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return `${experiment}-${place}-${from}-${to}`;
}

/** What a worker leaves in Redis about a chunk that it cannot play or keep: words and a place, no stack. */
interface JobFailure {
  readonly host: string;
  readonly error: ErrorData;
}

/** What went wrong, as text. */
export function failureText(error: unknown): string {
  const failure: JobFailure = { host: hostname(), error: bare(errorData(error)) };
  return JSON.stringify(failure);
}

/** The error that a text of {@link failureText} tells of, with the machine where it was. */
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
