import {
  argumentProblem,
  callback,
  number,
  POSITIVE,
  problem,
  record,
  refuse,
  SixPartyError,
} from '../../input/index.js';
import type { AsyncAgent } from '../agent.js';
import type { Move } from '../events/Move.js';
import type { FallbackReason, TalksEvent } from '../events/TalksEvent.js';

/** How long an agent may take for a decision. The library has no clock: it is given one. */
export interface Timeout {
  /** Milliseconds for one decision. */
  readonly ms: number;
  /** Resolves after so many milliseconds: `(ms) => new Promise((done) => setTimeout(done, ms))`. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/** Who moves instead of an agent that failed twice. */
export interface Patience {
  /**
   * How long an agent that answers with a promise may take. One that is late, fails, or makes an illegal move is
   * asked once more, with the same chance. Default: as long as it likes, and it is asked once.
   */
  readonly timeout?: Timeout | undefined;
  /**
   * Who decides, or what is played, after the second time. The move then says so in the trace, with the reason.
   * Default: nobody, and the second failure is thrown. With a fallback an agent is asked twice, timeout or not.
   */
  readonly fallback?: AsyncAgent | Move | undefined;
}

/**
 * Checks a timeout and a fallback.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkPatience({ timeout, fallback }: Patience): void {
  const given: unknown = fallback;
  const isFallback =
    given === undefined ||
    typeof (given as AsyncAgent | null)?.decide === 'function' ||
    typeof (given as Move | null)?.kind === 'string';
  refuse('invalid-option', 'Agents cannot be waited for like this.', [
    timeout === undefined
      ? undefined
      : argumentProblem('timeout', timeout, record({ ms: number(POSITIVE), wait: callback })),
    isFallback ? undefined : problem('fallback', 'wrong-type', 'an agent with decide(), or a move', given),
  ]);
}

/** The answer of an agent that did not answer in time. */
export const LATE: unique symbol = Symbol('late');

/** Waits for an answer as long as it may take. */
export function inTime<M>(asked: M | Promise<M>, { ms, wait }: Timeout): Promise<M | typeof LATE> {
  return Promise.race([asked, wait(ms).then((): typeof LATE => LATE)]);
}

/** Returns who decides instead of an agent: an agent, or one that always makes the same move. */
export function standIn(fallback: AsyncAgent | Move): AsyncAgent {
  if ('decide' in fallback) return fallback;
  return { name: `the move "${fallback.kind}"`, parameters: {}, decide: () => fallback };
}

/** Notes on a move that it was made instead of an agent's, by whom and why. */
export function asFallback(events: TalksEvent[], by: string, reason: FallbackReason): TalksEvent[] {
  return events.map((event) => {
    if (event.type !== 'moved') return event;
    const { draws, ...moved } = event;
    return { ...moved, fallback: { reason, by }, ...(draws && { draws }) };
  });
}

/** Returns the error of a fallback that failed itself. */
export function fallbackFailed({ code, message, issues, cause }: SixPartyError): SixPartyError {
  const said = `The fallback failed too. ${message.split('\n')[0]!}`;
  const error = new SixPartyError(
    code,
    said,
    issues.map((issue) => ({ ...issue, path: 'fallback' })),
  );
  error.cause = cause;
  return error;
}
