import type { DealSpace } from './DealSpace.js';
import type { Score } from './Score.js';

/** A score that rates every deal 0, to be filled in by its owner. */
export function emptyScore(space: DealSpace): Score {
  return { block: new Float64Array(space.blocks), table: new Float64Array(space.width) };
}
