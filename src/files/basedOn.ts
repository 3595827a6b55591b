import { isRecord } from '../input/index.js';
import { addProblems } from '../input/index.js';
import { changeScenario, type Problem, type ScenarioChanges, type SixPartyError } from '../scenario/index.js';
import { scenarios } from '../scenarios/index.js';
import type { Agent, Talks } from '../talks/index.js';
import { fileProblem, nearestHint } from './seats/fileProblem.js';
import { takenOut } from './takenOut.js';

/** The scenario of the library that a file changes, by its name. */
export function baseOf(name: unknown, problems: Problem[]): Talks | undefined {
  if (typeof name === 'string' && Object.hasOwn(scenarios, name)) return scenarios[name];
  const names = Object.keys(scenarios);
  const hint = (typeof name === 'string' && nearestHint(name, names)) || `Known: ${names.join(', ')}.`;
  const code = typeof name === 'string' ? 'unknown-name' : 'wrong-type';
  problems.push(
    fileProblem('based', code, 'the name of a scenario of the library', JSON.stringify(name), hint),
  );
  return undefined;
}

/** A scenario with the changes of a file; what is wrong with them or with the outcome goes to `problems`. */
export function changed(base: Talks, changes: object, problems: Problem[]): Talks | undefined {
  const { agents, ...data } = changes as { readonly agents?: unknown };
  addProblems(problems, takenOut(data, base));
  if (agents !== undefined && !isRecord(agents)) {
    problems.push(
      fileProblem(
        'agents',
        'wrong-type',
        'an object with the id of a party as each key',
        JSON.stringify(agents),
      ),
    );
    return undefined;
  }
  try {
    return changeScenario(base, changes as ScenarioChanges<Agent>);
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-scenario') throw error;
    addProblems(problems, issues);
    return undefined;
  }
}
