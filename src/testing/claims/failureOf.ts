import { describeScenario } from '../differences/describeScenario.js';
import type { ClaimFailure, FailedClaim } from './ClaimFailure.js';
import { replayHint } from './replayHint.js';

/**
 * The error of a claim that does not hold.
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
