import { addProblems, isRecord, problem, writePath } from '../input/index.js';
import type { Problem, ScenarioChanges, SixPartyError } from '../scenario/index.js';
import { changeScenario } from '../scenario/index.js';
import { scenarios } from '../scenarios/index.js';
import type { Agent, Talks } from '../talks/index.js';
import { fileProblem, nearestHint, readSeats } from './seats.js';

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

/**
 * Every null in a change that would take out what is not there: `changeScenario` lets it pass, but in a file
 * it is a misspelt key.
 */
export function takenOut(change: unknown, base: unknown, steps: readonly string[] = []): Problem[] {
  if (!isRecord(change)) return [];
  return Object.entries(change).flatMap(([key, inner]) => {
    const below = memberOf(base, key);
    if (inner !== null) return takenOut(inner, below, [...steps, key]);
    if (below !== undefined) return [];
    const expected = 'something of the base to take out';
    const hint = nearestHint(key, namesOf(base));
    return [problem(writePath([...steps, key]), 'unknown-name', expected, key, { hint, onKey: true })];
  });
}

function memberOf(base: unknown, key: string): unknown {
  if (Array.isArray(base))
    return (base as unknown[]).find((element) => isRecord(element) && element.id === key);
  return isRecord(base) && Object.hasOwn(base, key) ? base[key] : undefined;
}

function namesOf(base: unknown): string[] {
  if (!Array.isArray(base)) return isRecord(base) ? Object.keys(base) : [];
  return (base as unknown[]).flatMap((element) =>
    isRecord(element) && typeof element.id === 'string' ? [element.id] : [],
  );
}
