import { changeScenario, SixPartyError } from '../scenario/index.js';
import type { Problem } from '../scenario/index.js';
import { scenarios } from '../scenarios/index.js';
import type { Agent, Talks } from '../talks/index.js';
import { scenarioNames } from './names.js';
import { readAgents } from './readAgents.js';
import { unknownName } from './unknownName.js';

/** What was asked on the command line, as it was written. */
export interface RunWishes {
  readonly scenario: string;
  readonly seed: string;
  readonly agent?: readonly string[];
  readonly rounds?: string;
}

/** What is to be played. */
export interface RunPlan {
  readonly talks: Talks;
  readonly seed: string;
}

const MOST_ROUNDS = 200;

/**
 * Turns wishes into talks that can be run.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
export function planRun({ scenario, seed, agent = [], rounds }: RunWishes): RunPlan {
  const problems: Problem[] = [];
  const base = Object.hasOwn(scenarios, scenario) ? scenarios[scenario] : undefined;
  if (!base) problems.push(unknownName('<scenario>', 'scenario', scenario, scenarioNames));
  if (seed === '') problems.push(wrong('--seed', 'a text that is not empty', seed));
  const most = rounds === undefined ? undefined : readRounds(rounds, problems);
  const agents = readAgents(agent, base, problems);
  if (!base || problems.length > 0) {
    throw new SixPartyError('invalid-option', 'This cannot be run.', problems);
  }
  const horizon = most === undefined ? {} : { horizon: { rounds: most } };
  return { talks: changeScenario<Agent>(base, { ...horizon, agents }), seed };
}

function readRounds(text: string, problems: Problem[]): number | undefined {
  const rounds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (rounds >= 1 && rounds <= MOST_ROUNDS) return rounds;
  problems.push(wrong('--rounds', `a whole number from 1 to ${MOST_ROUNDS}`, text));
  return undefined;
}

function wrong(path: string, expected: string, received: string): Problem {
  const message = `Expected ${expected}, not "${received}".`;
  return { path, code: 'out-of-range', expected, received, message, hint: '' };
}
