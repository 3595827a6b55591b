import type { BatchResult } from '../fold/runs.js';
import type { Executor } from './executors.js';
import type { Batch } from './playRuns.js';

/**
 * Has batches played and gives their results in the order of the batches, in whatever order they are answered.
 * No more are under way than the executor wants in hand, so that what waits for its turn stays small.
 *
 * @param signal - once it is aborted no further batch begins; those under way are still waited for
 */
export async function* inOrder(
  executor: Executor,
  batches: Iterable<Batch>,
  signal?: { readonly aborted: boolean },
): AsyncGenerator<BatchResult, void, void> {
  const ahead = batches[Symbol.iterator]();
  const inHand: Promise<BatchResult>[] = [];
  for (;;) {
    while (inHand.length < executor.inHand && signal?.aborted !== true) {
      const { value, done } = ahead.next();
      if (done === true) break;
      const answer = executor.run(value);
      answer.catch(() => undefined); // it is thrown when its turn comes, if it comes
      inHand.push(answer);
    }
    const oldest = inHand.shift();
    if (oldest === undefined) return;
    yield await oldest;
  }
}
