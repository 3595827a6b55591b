import { agentModels } from '../../agents/index.js';
import {
  addProblems,
  changedAt,
  cursorOn,
  didYouMean,
  isRecord,
  items,
  number,
  oneOf,
  problem,
  quoted,
  readRecord,
  report,
  SixPartyError,
  stepsOf,
  whole,
} from '../../input/index.js';
import type { Cursor, Problem } from '../../input/index.js';
import { checkScenario } from '../../scenario/index.js';
import type { Quantity } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { adjusted, choiceDial, gridDial, isSeat } from './dials.js';
import type { Dial, Levers } from './dials.js';

/**
 * Reads levers against their baseline, and tries each of them as far as it goes.
 *
 * @throws SixPartyError `unknown-name` (paths, agent models), `invalid-option`; all problems at once
 */
export function checkLevers(baseline: Talks, vary: Levers): Dial[] {
  const problems: Problem[] = [];
  const dials = Object.entries(vary).flatMap(([path, lever]) => {
    const dial = dialOf(baseline, path, lever, problems);
    return dial === undefined ? [] : [dial];
  });
  addProblems(problems, overlaps(Object.keys(vary)));
  if (problems.length === 0) return dials;
  const unknown = problems.some(({ code }) => code === 'unknown-name');
  throw new SixPartyError(
    unknown ? 'unknown-name' : 'invalid-option',
    `These levers do not fit ${baseline.name}.`,
    problems,
  );
}

function dialOf(baseline: Talks, path: string, lever: unknown, problems: Problem[]): Dial | undefined {
  let old: unknown;
  const found = changedAt(baseline, path, (value) => (old = value));
  const [part, party, inner] = stepsOf(path);
  const isSeated = part !== 'agents' || party === undefined || Object.hasOwn(baseline.agents, party);
  if ('nowhere' in found || !isSeated) {
    const { done, step, steps } =
      'nowhere' in found ? found : { done: ['agents'], step: party!, steps: Object.keys(baseline.agents) };
    problems.push(nothingThere(path, done, step, steps));
    return undefined;
  }
  const model = part === 'agents' && inner !== undefined ? baseline.agents[party!]!.name : undefined;
  if (model !== undefined && (inner !== 'parameters' || !Object.hasOwn(agentModels, model))) {
    const hint = `Choose whole agents at agents.${party!}.`;
    problems.push(problem(path, 'unknown-name', 'a parameter of a ready-made agent model', model, { hint }));
    return undefined;
  }
  const cursor = cursorOn(lever, path);
  const dial = Array.isArray(lever) ? readChoices(cursor, lever) : readGrid(cursor, old);
  if (dial !== undefined) addProblems(cursor.problems, beyond(baseline, dial, old === undefined));
  addProblems(problems, cursor.problems);
  return dial;
}

function readChoices(cursor: Cursor, choices: readonly unknown[]): Dial | undefined {
  if (choices.length === 0) return report(cursor, 'wrong-length', 'one choice or more');
  if (isSeat(cursor.path)) {
    for (const choice of items(cursor)) {
      if (typeof choice.value === 'string')
        oneOf(Object.keys(agentModels), 'the name of an agent model')(choice);
      else if (typeof (choice.value as { decide?: unknown } | null)?.decide !== 'function')
        report(choice, 'wrong-type', 'an agent or the name of an agent model');
    }
  }
  return cursor.problems.length > 0 ? undefined : choiceDial(cursor.path, choices);
}

function readGrid(cursor: Cursor, old: unknown): Dial | undefined {
  const { path, value: grid, problems } = cursor;
  if (!isRecord(grid)) return report(cursor, 'wrong-type', 'a grid {min, max, steps} or a list of choices');
  readRecord(cursor, { min: number(), max: number() }, { steps: whole(1) });
  const { min, max, steps } = grid;
  const centre = old === undefined ? min : isRecord(old) ? old.value : old;
  if (old !== undefined && typeof centre !== 'number') {
    problems.push(problem(path, 'wrong-type', 'a path to a number, or a list of choices', old));
  }
  if (problems.length > 0 || typeof min !== 'number' || typeof max !== 'number') return undefined;
  if (typeof centre !== 'number' || min > centre || centre > max || min >= max) {
    const expected = old === undefined ? 'min < max' : `min ≤ ${String(centre)} ≤ max`;
    return report(cursor, 'out-of-range', expected, { received: `${min}, ${max}` });
  }
  return gridDial(
    path,
    { min, max, ...(typeof steps === 'number' && { steps }) },
    old as Quantity | undefined,
  );
}

/**
 * Finds what is wrong with the scenario when a lever is at one of its ends.
 *
 * @param isNew - whether the baseline has nothing at the path: then it is the scenario that says whether it may
 */
function beyond(baseline: Talks, dial: Dial, isNew: boolean): Problem[] {
  for (const setting of dial.extremes) {
    let flaws: readonly Problem[];
    try {
      flaws = checkScenario(adjusted(baseline, new Map([[dial, setting]])));
    } catch (error) {
      const { issues } = error as Partial<SixPartyError>;
      if (issues === undefined) throw error;
      flaws = issues;
    }
    const unknown = flaws.find(({ code }) => code === 'unknown-key' || code === 'unknown-name');
    if (isNew && unknown) return [{ ...unknown, path: dial.path, code: 'unknown-name' }];
    if (flaws.length > 0) return flaws.map((flaw) => ({ ...flaw, path: `${dial.path}: ${flaw.path}` }));
  }
  return [];
}

/** Finds levers that move what another lever is part of: the second would undo the first. */
function overlaps(paths: readonly string[]): Problem[] {
  return paths.flatMap((path) =>
    paths
      .filter((other) => other.startsWith(`${path}.`))
      .map((other) =>
        problem(other, 'inconsistent', `no lever within ${path}`, other, {
          hint: `Leave out ${path} or ${other}.`,
        }),
      ),
  );
}

function nothingThere(
  path: string,
  done: readonly string[],
  step: string,
  steps: readonly string[],
): Problem {
  const under = done.length === 0 ? '' : ` under ${quoted(done.join('.'))}`;
  return problem(path, 'unknown-name', 'a path of the scenario', step, {
    message: `There is no ${quoted(step)}${under} in the scenario.`,
    hint: didYouMean(step, steps),
  });
}
