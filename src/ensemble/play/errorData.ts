import {
  argumentProblem,
  holding,
  isRecord,
  refuse,
  SixPartyError,
  type Problem,
  type SixPartyErrorCode,
} from '../../input/index.js';

/** An error as plain JSON: of an error that is sent to another thread only the message would arrive. */
export interface ErrorData {
  /** What the error says. */
  readonly message: string;
  /** Where it was thrown. */
  readonly stack: string;
  /** Missing: no mistake of a user. */
  readonly code?: SixPartyErrorCode;
  /** All that is wrong, of a mistake of a user. */
  readonly issues?: readonly Problem[];
  /** The error that it comes from. */
  readonly cause?: ErrorData;
}

export function errorData(error: unknown): ErrorData {
  if (!(error instanceof Error)) return { message: String(error), stack: '' };
  const { code, issues } = error as Partial<SixPartyError>;
  return {
    message: error.message,
    stack: error.stack ?? '',
    ...(code !== undefined && issues !== undefined ? { code, issues } : {}),
    ...(error.cause === undefined ? {} : { cause: errorData(error.cause) }),
  };
}

const someData = holding('an error as data {message, stack}', {
  message: (message) => typeof message === 'string',
  stack: (stack) => typeof stack === 'string',
  code: (code) => code === undefined || typeof code === 'string',
  issues: (issues) => issues === undefined || (Array.isArray(issues) && issues.every(isRecord)),
});

/**
 * Makes an error of data again.
 *
 * @throws SixPartyError `invalid-option` if that is no error as data
 */
export function errorFrom(data: ErrorData): Error {
  refuse('invalid-option', 'This is no error.', [argumentProblem('data', data, someData)]);
  const { message, stack, code, issues, cause } = data;
  const error = code === undefined ? new Error(message) : new SixPartyError(code, message, issues);
  error.message = message; // it has the lines of the issues already
  error.stack = stack;
  if (cause !== undefined) error.cause = errorFrom(cause);
  return error;
}
