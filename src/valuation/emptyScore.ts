import type { DealSpace } from './DealSpace.js';
import { freshFloats } from './freshFloats.js';
import type { Score } from './Score.js';

/** A score that rates every deal 0, to be filled in by its owner. */
export function emptyScore(space: DealSpace): Score {
  return { block: freshFloats(space.blocks), table: freshFloats(space.width) };
}
