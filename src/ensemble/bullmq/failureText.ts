import { hostname } from 'node:os';
import { errorData, errorFrom, type ErrorData } from '../play/errorData.js';

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
