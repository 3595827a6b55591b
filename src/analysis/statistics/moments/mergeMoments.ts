import { refuse } from '../check/refuse.js';
import type { Moments } from './Moments.js';
import { momentsProblem } from './momentsProblem.js';
import { lowerTo, readMoments, writeMoments } from './PowerSums.js';

/**
 * The moments of all values of two parts: the very same as if they had come in one, whatever the order.
 *
 * @throws SixPartyError `invalid-option` if a part is not made by {@link momentsOf}
 */
export function mergeMoments(first: Moments, second: Moments): Moments {
  refuse('There are no such moments.', momentsProblem('first', first), momentsProblem('second', second));
  const a = readMoments(first);
  const b = readMoments(second);
  lowerTo(a, b.exponent);
  lowerTo(b, a.exponent);
  const [s1, s2, s3, s4] = b.sums;
  a.count += b.count;
  a.sums = [a.sums[0] + s1, a.sums[1] + s2, a.sums[2] + s3, a.sums[3] + s4];
  return writeMoments(a);
}
