import { isRecord } from '../input/index.js';
import type { Problem } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { changed } from './basedOn.js';
import { fileProblem } from './seats/fileProblem.js';
import { readSeats } from './seats/readSeats.js';

/**
 * A scenario with changes that stand in a file: those of `changeScenario`, where an agent is the name of an
 * agent model, or `{name, parameters}`.
 *
 * @returns undefined if anything is wrong with the changes or the outcome, which then is in `problems`; paths
 *   begin at the changes
 */
export function changeFromFile(base: Talks, changes: unknown, problems: Problem[]): Talks | undefined {
  const before = problems.length;
  if (!isRecord(changes)) {
    const received = Array.isArray(changes) ? 'a list' : JSON.stringify(changes);
    problems.push(fileProblem('', 'wrong-type', 'an object of differences to the scenario', received));
    return undefined;
  }
  const agents = readSeats(changes.agents, problems);
  const outcome = changed(base, 'agents' in changes ? { ...changes, agents } : changes, problems);
  return problems.length === before ? outcome : undefined;
}
