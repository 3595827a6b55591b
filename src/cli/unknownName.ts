import { nearestName } from '../scenario/index.js';
import type { Problem } from '../scenario/index.js';

/** The problem of a name that is not among those allowed, with the one that was most likely meant. */
export function unknownName(path: string, what: string, name: string, allowed: readonly string[]): Problem {
  const nearest = nearestName(name, allowed);
  return {
    path,
    code: 'unknown-name',
    expected: allowed.join(', '),
    received: name,
    message: `There is no ${what} "${name}".`,
    hint: nearest === undefined ? `Known: ${allowed.join(', ')}.` : `Did you mean "${nearest}"?`,
  };
}
