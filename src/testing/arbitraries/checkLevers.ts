import { agentModels } from '../../agents/index.js';
import { checkScenario, nearestName, SixPartyError } from '../../scenario/index.js';
import type { Problem, ProblemCode, Quantity } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { changedAt, NOWHERE, stepsFrom } from './changedAt.js';
import { adjusted, choiceDial, gridDial, isSeat } from './dials.js';
import type { Dial, Grid, Levers } from './dials.js';

/**
 * Reads levers against their baseline, and tries each of them as far as it goes.
 *
 * @throws SixPartyError `unknown-name` (paths, agent models), `invalid-option`; all problems at once
 */
export function checkLevers(baseline: Talks, vary: Levers): Dial[] {
  const problems: Problem[] = [];
  const dials = Object.entries(vary).flatMap(([path, lever]): Dial[] => {
    const dial = dialOf(baseline, path, lever, problems);
    if (dial === undefined) return [];
    problems.push(...beyond(baseline, dial));
    return [dial];
  });
  problems.push(...overlaps(Object.keys(vary)));
  if (problems.length === 0) return dials;
  const unknown = problems.some(({ code }) => code === 'unknown-name');
  throw new SixPartyError(
    unknown ? 'unknown-name' : 'invalid-option',
    `These levers do not fit ${baseline.name}.`,
    problems,
  );
}

function dialOf(baseline: Talks, path: string, lever: unknown, problems: Problem[]): Dial | undefined {
  const steps = path.split('.');
  let old: unknown;
  const found = changedAt(baseline, steps, (value) => (old = value));
  if (found === NOWHERE) {
    problems.push(nowhere(baseline, path, steps));
    return undefined;
  }
  const [room, party, inner] = steps;
  const model = room === 'agents' && inner !== undefined ? baseline.agents[party!]!.name : undefined;
  if (model !== undefined && (inner !== 'parameters' || !Object.hasOwn(agentModels, model))) {
    const expected = 'a parameter of a ready-made agent model';
    problems.push(problem(path, 'unknown-name', expected, model, `Choose whole agents at agents.${party!}.`));
    return undefined;
  }
  const choices: unknown[] | undefined = Array.isArray(lever) ? lever : undefined;
  const own = choices ? choiceProblems(path, steps, choices) : gridProblems(path, lever, old);
  problems.push(...own);
  if (own.length > 0) return undefined;
  return choices ? choiceDial(path, steps, choices) : gridDial(path, steps, lever as Grid, old as Quantity);
}

function choiceProblems(path: string, steps: readonly string[], choices: readonly unknown[]): Problem[] {
  if (choices.length === 0) return [problem(path, 'wrong-length', 'one choice or more', 'an empty list')];
  if (!isSeat(steps)) return [];
  return choices.flatMap((choice, place): Problem[] => {
    const at = `${path}[${place}]`;
    if (typeof choice === 'string') {
      const names = Object.keys(agentModels);
      if (names.includes(choice)) return [];
      return [problem(at, 'unknown-name', names.join(', '), `'${choice}'`, meant(choice, names))];
    }
    const decides = typeof (choice as { decide?: unknown } | null)?.decide === 'function';
    return decides
      ? []
      : [problem(at, 'wrong-type', 'an agent or the name of an agent model', String(choice))];
  });
}

function gridProblems(path: string, grid: unknown, old: unknown): Problem[] {
  if (typeof grid !== 'object' || grid === null) {
    return [problem(path, 'wrong-type', 'a grid {min, max, steps} or a list of choices', String(grid))];
  }
  const { min, max, steps = 1, ...rest } = grid as Record<string, unknown>;
  const odd = Object.keys(rest).map((key) =>
    problem(`${path}.${key}`, 'unknown-key', 'min, max, steps', key, meant(key, ['min', 'max', 'steps'])),
  );
  const centre = typeof old === 'number' ? old : (old as { value?: unknown } | null)?.value;
  if (typeof centre !== 'number') {
    return [...odd, problem(path, 'wrong-type', 'a path to a number, or a list of choices', typeof old)];
  }
  const finite = Number.isFinite(min) && Number.isFinite(max);
  if (
    !finite ||
    !((min as number) <= centre && centre <= (max as number) && (min as number) < (max as number))
  ) {
    odd.push(problem(path, 'out-of-range', `min ≤ ${centre} ≤ max`, `${String(min)}, ${String(max)}`));
  }
  if (!Number.isInteger(steps) || (steps as number) < 1) {
    odd.push(problem(`${path}.steps`, 'out-of-range', 'a whole number ≥ 1', String(steps)));
  }
  return odd;
}

/** What is wrong with the scenario when a lever is at one of its ends. */
function beyond(baseline: Talks, dial: Dial): Problem[] {
  for (const setting of dial.extremes) {
    let found: readonly Problem[];
    try {
      found = checkScenario(adjusted(baseline, new Map([[dial, setting]])));
    } catch (error) {
      const { issues } = error as Partial<SixPartyError>;
      if (issues === undefined) throw error;
      found = issues;
    }
    if (found.length > 0) return found.map((flaw) => ({ ...flaw, path: `${dial.path}: ${flaw.path}` }));
  }
  return [];
}

/** Of two levers one of which moves what the other is part of, the second would undo the first. */
function overlaps(paths: readonly string[]): Problem[] {
  return paths.flatMap((path) =>
    paths
      .filter((other) => other.startsWith(`${path}.`))
      .map((other) =>
        problem(other, 'inconsistent', `no lever within ${path}`, other, `Leave out ${path} or ${other}.`),
      ),
  );
}

function nowhere(baseline: Talks, path: string, steps: readonly string[]): Problem {
  let depth = 0;
  while (changedAt(baseline, steps.slice(0, depth + 1), () => 0) !== NOWHERE) depth++;
  const known = stepsFrom(baseline, steps.slice(0, depth));
  const place = steps.slice(0, depth).join('.') || 'the scenario';
  return problem(
    path,
    'unknown-name',
    `something at ${place}`,
    `'${steps[depth]!}'`,
    meant(steps[depth]!, known),
  );
}

function meant(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return known.length === 0 ? '' : `Known: ${known.join(', ')}.`;
}

function problem(path: string, code: ProblemCode, expected: string, received: string, hint = ''): Problem {
  return { path, code, expected, received, message: `Expected ${expected}, but found ${received}.`, hint };
}
