import type { Batch } from '../batch/Batch.js';

/** Cuts runs into batches, made as they are needed. */
export function* batchesOf(all: Batch, size: number): Generator<Batch, void, void> {
  for (let { from } = all; from < all.to; from += size) {
    yield { ...all, from, to: Math.min(from + size, all.to) };
  }
}
