import { hostname } from 'node:os';
import {
  isRecord,
  MAX_PROBLEMS,
  problem,
  quoted,
  SixPartyError,
  visible,
  type Problem,
  type SixPartyErrorCode,
} from '../../input/index.js';
import { errorData, errorFrom, type ErrorData } from '../play/errorData.js';

/** What a worker leaves in Redis about a chunk that it cannot play or keep: words and a place, no stack. */
interface JobFailure {
  readonly host: string;
  readonly error: ErrorData;
}

/** Letters of what stands in Redis that are read, and of each text in it; a hundred problems need far less. */
export const MAX_FAILURE = 500_000;
const MAX_TEXT = 4000;
/** Errors that are the cause of one another. */
const MAX_CAUSES = 5;

/** Writes what went wrong as text. */
export function failureText(error: unknown): string {
  const failure: JobFailure = { host: hostname(), error: bare(errorData(error), MAX_CAUSES) };
  const text = JSON.stringify(failure);
  if (text.length <= MAX_FAILURE) return text;
  const { code, message } = failure.error;
  const short = { message: message.slice(0, MAX_TEXT), stack: '', ...(code && { code, issues: [] }) };
  return JSON.stringify({ ...failure, error: short } satisfies JobFailure);
}

function bare({ cause, ...data }: ErrorData, causes: number): ErrorData {
  return { ...data, stack: '', ...(cause && causes > 1 && { cause: bare(cause, causes - 1) }) };
}

/** What BullMQ says of a job whose workers died. */
const STALLED = 'job stalled more than allowable limit';

/**
 * Makes the error that a text of {@link failureText} tells of, with the machine where it was. Others may write into
 * Redis too: what is no such text is told as text, cut and with its control characters shown.
 */
export function failureFrom(text: string): Error {
  if (text === STALLED) {
    return lost('Workers died over the same chunk again and again.', 'Is there memory enough for its runs?');
  }
  const failure = text.length > MAX_FAILURE ? undefined : parsed(text);
  if (failure === undefined) return lost(`A worker could not go on, and says ${quoted(text)}.`);
  const error = errorFrom(failure.error);
  error.message = `A worker on ${failure.host} could not go on: ${error.message}`;
  return error;
}

function lost(message: string, hint = ''): SixPartyError {
  return new SixPartyError('worker-failed', 'A chunk could not be played.', [
    problem('', 'inconsistent', 'a worker that plays it', undefined, {
      received: 'none',
      message,
      hint: `${hint} What is done is kept; go on with --resume.`.trim(),
    }),
  ]);
}

function parsed(text: string): JobFailure | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !isText(data['host'])) return undefined;
  const error = errorOf(data['error'], MAX_CAUSES);
  return error && { host: visible(data['host']), error };
}

const codes: Readonly<Record<SixPartyErrorCode, true>> = {
  'invalid-scenario': true,
  'invalid-option': true,
  'unknown-name': true,
  'invalid-deal': true,
  'illegal-move': true,
  'agent-failed': true,
  'invalid-trace': true,
  'invalid-file': true,
  'metric-failed': true,
  'worker-failed': true,
};

/** Returns an error as data with the members that it may have, and no other; undefined if there is none. */
function errorOf(data: unknown, causes: number): ErrorData | undefined {
  if (!isRecord(data) || !isText(data['message']) || causes === 0) return undefined;
  const { message, code, issues = [], cause } = data;
  const told = { message: lines(message, MAX_FAILURE), stack: '' };
  const inner = cause === undefined ? undefined : errorOf(cause, causes - 1);
  if (cause !== undefined && inner === undefined) return undefined;
  const withCause = inner && { cause: inner };
  if (code === undefined) return { ...told, ...withCause };
  if (!isText(code) || !Object.hasOwn(codes, code) || !Array.isArray(issues)) return undefined;
  const problems = issues.slice(0, MAX_PROBLEMS).map(problemOf);
  if (!problems.every((one) => one !== undefined)) return undefined;
  return { ...told, code: code as SixPartyErrorCode, issues: problems, ...withCause };
}

function problemOf(data: unknown): Problem | undefined {
  if (!isRecord(data)) return undefined;
  const { at, path, code, expected, received, message, hint } = data;
  const texts = [path, code, expected, received, message, hint];
  if (!texts.every(isText) || !(at === undefined || isText(at))) return undefined;
  const [where, kind, wanted, found, sentence, advice] = texts.map((one) => lines(one, MAX_TEXT));
  return {
    path: where!,
    ...(at !== undefined && { at: lines(at, MAX_TEXT) }),
    code: kind as Problem['code'],
    expected: wanted!,
    received: found!,
    message: sentence!,
    hint: advice!,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Shows what cannot be seen in a text of several lines, and cuts it. */
function lines(text: string, most: number): string {
  const cut = text.length <= most ? text : `${text.slice(0, most)}…`;
  return cut.replace(/[^\n\p{L}\p{N}\p{P}\p{S}\p{Zs}\p{M}]/gu, (letter) => visible(letter));
}
