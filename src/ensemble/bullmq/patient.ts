import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks. */
const LOOK = 250;

/**
 * Waits for an answer of Redis as long as the server may be away: it is asked again by itself when it is back.
 *
 * @param isThere - throws once it was away for too long
 * @returns undefined if it was interrupted
 */
export async function patient<T>(
  answer: Promise<T>,
  isThere: () => boolean,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  let answered = false;
  const done = answer.finally(() => (answered = true));
  done.catch(() => undefined);
  while (!answered && signal?.aborted !== true) {
    isThere();
    await Promise.race([done, setTimeout(LOOK, undefined, { ref: false })]);
  }
  return answered ? await done : undefined;
}

/** Gives something up that may never be answered. */
export async function within(milliseconds: number, answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer.catch(() => undefined), setTimeout(milliseconds, undefined, { ref: false })]);
}
