import { problem, refuse, shown, unknownName, SixPartyError } from '../../input/index.js';
import type { Problem } from '../../input/index.js';

/**
 * Checks a seed. Seeds are texts: numbers would not tell 1 from "1", nor survive a command line.
 *
 * @throws SixPartyError `invalid-option`
 */
export function checkSeed(seed: unknown): asserts seed is string {
  if (typeof seed === 'string' && seed.length > 0) return;
  const message = `A seed is a text that is not empty, not ${shown(seed)}.`;
  const hint = typeof seed === 'number' ? `Write "${seed}".` : '';
  refuse('invalid-option', message, [
    problem('seed', 'wrong-type', 'a text that is not empty', seed, { message, hint }),
  ]);
}

/**
 * Checks who is seated by hand: each seat is that of a party, and holds an agent that decides, or nobody.
 *
 * @throws SixPartyError `unknown-name`, `invalid-option`
 */
export function checkSeats(ids: readonly string[], agents: Readonly<Record<string, unknown>> = {}): void {
  const seats = Object.entries(agents);
  const strangers = seats.filter(([id]) => !ids.includes(id));
  const unknown = strangers.map(([id]) => unknownName(`agents.${id}`, 'party', id, ids));
  refuse('unknown-name', 'These talks have no such seat.', unknown);
  refuse('invalid-option', 'These agents cannot be seated.', seats.map(seatProblem));
}

function seatProblem([id, agent]: [string, unknown]): Problem | undefined {
  if (agent === null || typeof (agent as { decide?: unknown } | undefined)?.decide === 'function') {
    return undefined;
  }
  const expected = 'an agent with decide(), or null to play by hand';
  return problem(`agents.${id}`, 'wrong-type', expected, agent, {
    message: `The agent of ${id} does not decide.`,
  });
}

/** Returns the error of what cannot be done with a session now. */
export function invalidOption(path: string, message: string): SixPartyError {
  return new SixPartyError('invalid-option', message, [
    problem(path, 'out-of-range', '', undefined, { received: '', message }),
  ]);
}
