import type { Formula } from '../Formula.js';
import { not } from './not.js';
import { release } from './release.js';
import { strongRelease } from './strongRelease.js';

/**
 * `first` holds at a position before the first one at which `second` holds; both at the same position is not
 * before. By default it need not come to either: without `second` it holds.
 *
 * @param options - `strong`: it must come to `first`. Default false
 */
export function before(
  first: Formula,
  second: Formula,
  options: { readonly strong?: boolean } = {},
): Formula {
  return options.strong ? strongRelease(first, not(second)) : release(first, not(second));
}
