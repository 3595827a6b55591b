import {
  addProblems,
  argumentProblem,
  isRecord,
  nothingToTakeOut,
  problem,
  refuse,
  satisfying,
  type Problem,
  type SixPartyError,
} from '../input/index.js';
import { changeScenario, needScenario, type ScenarioChanges } from '../scenario/index.js';
import { parameterProblems, type Agent, type Talks } from '../talks/index.js';
import { rateProblems, readSeats } from './seats.js';

const aList = satisfying('a list', (value): value is unknown[] => Array.isArray(value));

/**
 * Returns a scenario with changes that stand in a file: those of `changeScenario`, where an agent is the name of an
 * agent model, or `{name, parameters}`, or `{parameters}` with those that differ from the scenario's own.
 *
 * @returns undefined if anything is wrong with the changes or the outcome, which then is in `problems`; paths
 *   begin at the changes
 * @throws SixPartyError `invalid-scenario` (base); `invalid-option` if `problems` is no list
 */
export function changeFromFile(base: Talks, changes: unknown, problems: Problem[]): Talks | undefined {
  needScenario(base);
  refuse('invalid-option', 'Problems have no place to go to.', [
    argumentProblem('problems', problems, aList),
  ]);
  const before = problems.length;
  if (!isRecord(changes)) {
    addProblems(problems, [problem('', 'wrong-type', 'an object of differences to the scenario', changes)]);
    return undefined;
  }
  const { agents, ...data } = changes;
  const seats = readSeats(agents, problems, base);
  addProblems(problems, nothingToTakeOut(base, data));
  if (agents !== undefined && !isRecord(agents)) {
    const expected = 'an object with the id of a party as each key';
    addProblems(problems, [problem('agents', 'wrong-type', expected, agents)]);
    return undefined;
  }
  const changed = seats === undefined ? data : { ...data, agents: seats };
  try {
    const outcome = changeScenario(base, changed as ScenarioChanges<Agent>);
    addProblems(problems, parameterProblems(outcome));
    if (agents !== undefined) addProblems(problems, rateProblems(outcome));
    return problems.length === before ? outcome : undefined;
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-scenario') throw error;
    addProblems(problems, issues);
    return undefined;
  }
}
