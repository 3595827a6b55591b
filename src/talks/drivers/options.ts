import {
  anObject,
  anything,
  argumentProblem,
  callback,
  checkOptions,
  listOf,
  oneOf,
  problem,
  refuse,
  shown,
  SixPartyError,
  unknownName,
} from '../../input/index.js';
import type { OptionRules, Problem } from '../../input/index.js';
import { checkPatience } from './patience.js';
import type { ForkOptions, SessionOptions } from './Session.js';

/** Names alone: what they hold is looked at where it is used. */
const sessionNames: OptionRules<keyof SessionOptions> = {
  seed: anything,
  agents: anything,
  timeout: anything,
  fallback: anything,
};

/** The names of all options of a session that branches off. */
export const forkNames: OptionRules<keyof ForkOptions> = {
  ...sessionNames,
  interventions: listOf(anything),
};

/**
 * Checks the options with which a session is opened or branched, but for its seed, which only some must have.
 *
 * @throws SixPartyError `invalid-option`, `unknown-name` (agents)
 */
export function checkSession(
  ids: readonly string[],
  options: Partial<SessionOptions>,
  names: OptionRules = sessionNames,
): void {
  checkOptions(options, names, [], 'The session cannot be opened.');
  checkSeats(ids, options.agents);
  checkPatience(options);
}

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
  refuse('invalid-option', NO_SEATS, [argumentProblem('agents', agents, anObject('agents by party'))]);
  const seats = Object.entries(agents);
  const strangers = seats.filter(([id]) => !ids.includes(id));
  const unknown = strangers.map(([id]) => unknownName(`agents.${id}`, 'party', id, ids));
  refuse('unknown-name', 'These talks have no such seat.', unknown);
  refuse('invalid-option', NO_SEATS, seats.map(seatProblem));
}

const NO_SEATS = 'These agents cannot be seated.';

function seatProblem([id, agent]: [string, unknown]): Problem | undefined {
  if (agent === null || typeof (agent as { decide?: unknown } | undefined)?.decide === 'function') {
    return undefined;
  }
  const expected = 'an agent with decide(), or null to play by hand';
  return problem(`agents.${id}`, 'wrong-type', expected, agent, {
    message: `The agent of ${id} does not decide.`,
  });
}

/** @throws SixPartyError `unknown-name` if that is no party */
export function checkParty(ids: readonly string[], party: unknown): void {
  refuse('unknown-name', 'Nobody of that name takes part.', [
    argumentProblem('party', party, oneOf(ids, 'a party')),
  ]);
}

/** @throws SixPartyError `invalid-option` if that is no function */
export function checkFunction(path: string, given: unknown): void {
  refuse('invalid-option', 'Nothing can be told like this.', [argumentProblem(path, given, callback)]);
}

/** Returns the error of what cannot be done with a session now. */
export function invalidOption(path: string, message: string): SixPartyError {
  return new SixPartyError('invalid-option', message, [
    problem(path, 'out-of-range', '', undefined, { received: '', message }),
  ]);
}
