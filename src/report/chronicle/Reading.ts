import type { Deal } from '../../scenario/index.js';
import type { AcceptMove, ObjectMove } from '../../talks/index.js';
import type { MoveBy } from './MoveBy.js';

/** One text on the table and the answers to it. */
export interface Reading {
  /** Number of the session, and place in it from 1. */
  readonly session: number;
  readonly place: number;
  readonly by: string;
  readonly deal: Deal;
  readonly accepted: readonly MoveBy<AcceptMove>[];
  readonly objected: readonly MoveBy<ObjectMove>[];
}
