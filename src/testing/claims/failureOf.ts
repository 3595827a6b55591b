import type { Talks, Trace } from '../../talks/index.js';
import { describeScenario } from '../differences/baseline.js';
import type { Evidence } from './evidence.js';

/** The error of a claim that does not hold. Told apart by its `code`. */
export interface ClaimFailure extends Error {
  /** Tells it from other errors. */
  readonly code: 'claim-failed';
  /** What failed, for tools; no test runner prints it whole. */
  readonly failure: FailedClaim;
}

/** A counterexample: the scenario, the simulation seed and what happened. */
export interface FailedClaim {
  /** The scenario in which the claim fails. */
  readonly scenario: Talks;
  /** Replays it: `runTalks(scenario, { seed })`. Undefined if no run broke the claim. */
  readonly seed: string | undefined;
  /** Why the claim fails, in words. */
  readonly reason: string;
  /** The run in which it fails; undefined of a claim about many runs. */
  readonly trace: Trace | undefined;
  /** Of a claim about a probability. */
  readonly evidence?: Evidence;
  /** True if no run broke the claim, and none put it to the test. */
  readonly vacuous?: boolean;
}

/** The last line of a failing claim, until the report takes its place with the file and the command themselves. */
export const replayHint =
  '\nFor its trace and the command that replays it: fc.assert(property, { plugins: [talksReport()] })';

/**
 * Makes the error of a claim that does not hold.
 *
 * @param verdict - the sentence that says what failed, under the scenario's name; asked when the error is first
 *   read, because a search throws away all but the last of its errors
 */
export function failureOf(
  failure: FailedClaim,
  verdict: (name: string) => string,
  cause?: unknown,
): ClaimFailure {
  const error = cause === undefined ? new Error() : new Error('', { cause });
  const frames = error.stack?.slice(error.stack.indexOf('\n') + 1) ?? '';
  let text: string | undefined;
  const message = (): string =>
    (text ??= inWords(failure, verdict) + (failure.trace === undefined ? '' : replayHint));
  Object.defineProperties(error, {
    name: { value: 'ClaimFailure' },
    message: { get: message },
    stack: { get: () => `ClaimFailure: ${message()}\n${frames}` },
    code: { value: 'claim-failed' },
    // Test runners print what errors hold, hidden or not: of this one they print what toJSON says.
    failure: { value: { ...failure, toJSON: () => 'scenario, seed, reason and trace' } },
  });
  return error as ClaimFailure;
}

function inWords({ scenario }: FailedClaim, verdict: (name: string) => string): string {
  const { name, lines } = describeScenario(scenario);
  const differences = lines.map((line) => `\n  ${line}`).join('');
  return lines.length === 0 ? verdict(name) : `${verdict(name)}\nDifferences to ${name}:${differences}`;
}
