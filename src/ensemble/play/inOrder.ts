import { anObject, argumentProblem, isFunction, refuse, satisfying } from '../../input/index.js';
import type { BatchResult } from '../fold/runs.js';
import { needExecutor, type Executor } from './executors.js';
import type { Batch } from './playRuns.js';

const someBatches = satisfying(
  'batches to iterate over',
  (value): value is Iterable<Batch> =>
    typeof value === 'object' &&
    value !== null &&
    Symbol.iterator in value &&
    isFunction(value[Symbol.iterator]),
);

const aSignal = anObject('an AbortSignal');

/**
 * Has batches played and gives their results in the order of the batches, in whatever order they are answered.
 * No more are under way than the executor wants in hand, so that what waits for its turn stays small.
 *
 * @param signal - once it is aborted no further batch begins; those under way are still waited for
 * @throws SixPartyError `invalid-option`, and those of the executor
 */
export async function* inOrder(
  executor: Executor,
  batches: Iterable<Batch>,
  signal?: { readonly aborted: boolean },
): AsyncGenerator<BatchResult, void, void> {
  needExecutor(executor);
  refuse('invalid-option', 'Nothing can be played like this.', [
    argumentProblem('batches', batches, someBatches),
    signal === undefined ? undefined : argumentProblem('signal', signal, aSignal),
  ]);
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
