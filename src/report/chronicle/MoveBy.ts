import type { Move } from '../../talks/index.js';

/** A move and who made it. */
export interface MoveBy<M extends Move = Move> {
  readonly party: string;
  readonly move: M;
}
