import { changeScenario, SixPartyError } from '../scenario/index.js';
import type { Problem, ScenarioChanges } from '../scenario/index.js';
import type { Agent, Talks } from '../talks/index.js';
import { readAgents } from './readAgents.js';
import { scenarioFor } from './scenario/scenarioFor.js';

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
 * @throws SixPartyError `invalid-option` with everything that is wrong with them, `invalid-file` or
 *   `invalid-scenario` if the scenario is a file or script that is not good
 */
export async function planRun({ scenario, seed, agent = [], rounds }: RunWishes): Promise<RunPlan> {
  const problems: Problem[] = [];
  const base = await found(scenario, seed, problems);
  if (seed === '') problems.push(wrong('--seed', 'a text that is not empty', seed));
  const most = rounds === undefined ? undefined : readRounds(rounds, problems);
  const agents = readAgents(agent, base, problems);
  if (!base || problems.length > 0) {
    throw new SixPartyError('invalid-option', 'This cannot be run.', problems);
  }
  const shorter = most === undefined ? {} : endingAfter(base, most);
  return { talks: changeScenario<Agent>(base, { ...shorter, agents }), seed };
}

/** A name that is not known is one mistake among others; a file that is not good is told by itself. */
async function found(scenario: string, seed: string, problems: Problem[]): Promise<Talks | undefined> {
  try {
    return await scenarioFor(scenario, { seed });
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-option') throw error;
    problems.push(...issues);
    return undefined;
  }
}

/** Talks that are one plenary are counted in rounds of offers, or in drafts. */
function endingAfter({ dynamics, protocol }: Talks, rounds: number): ScenarioChanges<Agent> {
  if (dynamics) return { horizon: { rounds } };
  return { protocol: protocol.kind === 'saop' ? { rounds } : { drafts: rounds } };
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
