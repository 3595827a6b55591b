import type { Batch, BatchResult } from '../batch/Batch.js';

/**
 * Plays batches somewhere: in this process, in other threads, on other machines. Batches may be answered in any
 * order; each is answered exactly once, or refused with what went wrong.
 */
export interface Executor {
  /** Batches that it wants to have in hand at once, ≥ 1, so that nobody who plays waits for the next one. */
  readonly inHand: number;
  run(batch: Batch): Promise<BatchResult>;
  /** Ends what was started; batches that are not answered yet may be given up. */
  close(): Promise<void>;
}
