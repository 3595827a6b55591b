import { checkScenario, type Problem } from '../../src/scenario/index.js';
import { smallScenario } from './fixtures.js';

/** Keys and indices from the root to a place. */
export type Steps = readonly (string | number)[];

/** `['parties', 1, 'trust']` out of `parties[1].trust`. */
export function stepsOf(path: string): Steps {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The small scenario with one place changed; `undefined` takes it out. */
export function changedAt(steps: Steps, value: unknown): unknown {
  const scenario: unknown = smallScenario();
  let place = scenario as Record<string | number, unknown>;
  for (const step of steps.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  const last = steps.at(-1)!;
  if (value !== undefined) place[last] = value;
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else Reflect.deleteProperty(place, last);
  return scenario;
}

/** What the check says of the small scenario with one place changed. */
export function problemsAfter(path: string, value: unknown): readonly Problem[] {
  return checkScenario(changedAt(stepsOf(path), value));
}

/** The same in short, to compare: `code path`. */
export function codesAfter(path: string, value: unknown): string[] {
  return problemsAfter(path, value).map((problem) => `${problem.code} ${problem.path}`);
}
