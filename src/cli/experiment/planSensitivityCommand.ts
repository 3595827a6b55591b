import { SixPartyError, type Problem } from '../../scenario/index.js';
import { unknownName } from '../unknownName.js';

/** What was asked on the command line, as it was written. */
export interface SensitivityWishes {
  readonly method: string;
  readonly n?: string;
  readonly workers?: string;
}

/** What is to be done. */
export interface SensitivityCommandPlan {
  readonly method: 'sobol' | 'morris';
  readonly n?: number;
  /** Undefined: as many as help. */
  readonly workers: number | undefined;
}

const METHODS = ['sobol', 'morris'];
const MOST = { sobol: 1_000_000, morris: 100_000 };
const MOST_WORKERS = 256;

/**
 * Turns wishes into options of the analysis.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
export function planSensitivityCommand({ method, n, workers }: SensitivityWishes): SensitivityCommandPlan {
  const problems: Problem[] = [];
  const known = method === 'sobol' || method === 'morris';
  if (!known) problems.push(unknownName('--method', 'method', method, METHODS));
  const count =
    n === undefined ? undefined : readCount('--n', n, 2, MOST[known ? method : 'sobol'], problems);
  const threads =
    workers === undefined ? undefined : readCount('--workers', workers, 0, MOST_WORKERS, problems);
  if (!known || problems.length > 0)
    throw new SixPartyError('invalid-option', 'This cannot be analysed.', problems);
  return { method, ...(count !== undefined && { n: count }), workers: threads };
}

function readCount(
  path: string,
  text: string,
  least: number,
  most: number,
  problems: Problem[],
): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  const expected = `a whole number from ${least} to ${most}`;
  const message = `Expected ${expected}, not "${text}".`;
  problems.push({ path, code: 'out-of-range', expected, received: text, message, hint: '' });
  return undefined;
}
