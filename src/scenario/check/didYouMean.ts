import { nearestName } from '../../input/index.js';

/** A hint with the nearest of the names allowed, or all of them if they are few and none is near. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return `Did you mean '${nearest}'?`;
  if (candidates.length === 0 || candidates.length > 20) return '';
  return `Known: ${candidates.join(', ')}.`;
}
