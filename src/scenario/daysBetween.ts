import { problem } from './check/problem.js';
import { shown } from './check/shown.js';
import { dayNumber } from './dayNumber.js';
import { isDate } from '../input/index.js';
import { SixPartyError } from '../input/index.js';

/**
 * Days from one ISO date to another; negative if `to` comes first.
 *
 * @throws {@link SixPartyError} `invalid-option` if either is no date
 */
export function daysBetween(from: string, to: string): number {
  const problems = [
    { path: 'from', date: from },
    { path: 'to', date: to },
  ].filter(({ date }) => !isDate(date));
  if (problems.length === 0) return dayNumber(to) - dayNumber(from);
  throw new SixPartyError(
    'invalid-option',
    'Days can be counted between dates only.',
    problems.map(({ path, date }) => problem(path, 'bad-date', 'an ISO date (YYYY-MM-DD)', shown(date))),
  );
}
