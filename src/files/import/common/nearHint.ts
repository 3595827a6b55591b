import { nearestName } from '../../../scenario/index.js';

/** "Did you mean …?", or the names that there are if they are few; empty if neither helps. */
export function nearHint(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `Did you mean ${JSON.stringify(nearest)}?`;
  return known.length === 0 || known.length > 20 ? '' : `There are: ${known.join(', ')}.`;
}
