import { decide } from '../../../analysis/index.js';
import type { SequentialTest } from '../../../analysis/index.js';

/** What a sequential test came to. */
export interface Verdict {
  readonly verdict: 'accept' | 'reject' | 'inconclusive';
  readonly successes: number;
  /** Trials that counted. */
  readonly runs: number;
}

/**
 * Goes on with trials until a sequential test decides.
 *
 * @param trial - what came of the i-th trial, from 0; undefined if it does not count
 * @param most - after so many trials it is inconclusive
 */
export function sequentialVerdict(
  test: SequentialTest,
  trial: (i: number) => boolean | undefined,
  most: number,
): Verdict {
  let successes = 0;
  let runs = 0;
  for (let i = 0; i < most; i++) {
    const success = trial(i);
    if (success === undefined) continue;
    runs += 1;
    if (success) successes += 1;
    const verdict = decide(test, successes, runs);
    if (verdict !== 'continue') return { verdict, successes, runs };
  }
  return { verdict: 'inconclusive', successes, runs };
}
