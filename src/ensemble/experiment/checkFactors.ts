import { isFull, isRecord, problem, quoted, stepsOf, writePath, type Problem } from '../../input/index.js';
import type { Experiment, Factor, Level, Policy } from './experiment.js';
import { parametersAt, pointWords } from './points.js';
import { scenarioWith, type RefusedLevels } from './scenarioAt.js';

/**
 * Reports policies that set what a factor sets: the factor would undo it. Paths of policies begin at `policies`.
 *
 * @param policies - as they stand in the file
 */
export function checkOverlap(policies: unknown, factors: readonly Factor[]): Problem[] {
  const settings = factors.flatMap(({ name, paths }) =>
    paths.map((path) => ({ name, steps: stepsOf(path) })),
  );
  return Object.entries(isRecord(policies) ? policies : {}).flatMap(([policy, changes]) =>
    settings.flatMap(({ name, steps }) => {
      let held: unknown = changes;
      for (const step of steps) held = isRecord(held) && Object.hasOwn(held, step) ? held[step] : undefined;
      if (held === undefined) return [];
      return [
        problem(
          writePath(['policies', policy, ...steps]),
          'inconsistent',
          'a value that no factor sets',
          held,
          {
            received: `one that the factor ${quoted(name)} sets`,
            message: `The factor ${quoted(name)} sets this at every point, so that the policy would change nothing.`,
            hint: 'Take out one of them.',
          },
        ),
      ];
    }),
  );
}

/**
 * Checks every factor by itself: that its paths lead somewhere and its levels are allowed there, for every policy.
 *
 * @param first - levels of the first point: a level need only be allowed by itself or with these
 * @param written - the factors as they stand in the file
 * @returns problems at the factors and levels in the file
 */
export function checkLevels(
  policies: readonly Policy[],
  factors: readonly Factor[],
  first: Readonly<Record<string, Level>>,
  written: unknown,
): Problem[] {
  const problems: Problem[] = [];
  for (const factor of factors) {
    for (const { level, index } of extremesOf(factor)) {
      // Each level costs a check of the whole scenario, and nobody is told more problems than fit.
      if (isFull(problems)) return problems;
      const found = levelProblem(policies, factors, factor, level, index, first, written);
      if (found !== undefined) problems.push(found);
    }
  }
  return problems;
}

function levelProblem(
  policies: readonly Policy[],
  factors: readonly Factor[],
  factor: Factor,
  level: Level,
  index: number,
  first: Readonly<Record<string, Level>>,
  written: unknown,
): Problem | undefined {
  for (const policy of policies) {
    const refused = refusal(policy, factors, factor, level, first);
    if (refused === undefined) continue;
    const under = policies.length > 1 ? ` under policy ${policy.name}` : '';
    const cause = refused.problems[0]!;
    if (refused.nowhere) return ofPath(cause, factor, policy, level, under);
    const message = `The scenario does not allow ${factor.name} = ${level}${under}: ${cause.message}`;
    return inFile(cause, levelPath(factor, index, written), message);
  }
  return undefined;
}

/** All levels of a list, both ends of a range: what a scenario allows of numbers has no gaps. */
function extremesOf({ levels }: Factor): { readonly level: Level; readonly index: number }[] {
  const values = levels.kind === 'list' ? levels.values : [levels.min, levels.max];
  return values.map((level, index) => ({ level, index }));
}

function refusal(
  { scenario }: Policy,
  factors: readonly Factor[],
  factor: Factor,
  level: Level,
  first: Readonly<Record<string, Level>>,
): RefusedLevels | undefined {
  const alone = scenarioWith(scenario, [factor], { [factor.name]: level });
  if ('scenario' in alone) return undefined;
  const together = scenarioWith(scenario, factors, { ...first, [factor.name]: level });
  return 'scenario' in together ? undefined : alone;
}

/** Returns a problem of a scenario as one of the file that made it. */
function inFile({ onKey: _, ...cause }: Problem, path: string, message: string): Problem {
  return { ...cause, path, message };
}

function ofPath(cause: Problem, factor: Factor, policy: Policy, level: Level, under: string): Problem {
  const { name, paths } = factor;
  const fault = paths.findIndex((path) => {
    const alone = scenarioWith(policy.scenario, [{ ...factor, paths: [path] }], { [name]: level });
    return 'nowhere' in alone && alone.nowhere;
  });
  const path = paths[fault] ?? paths[0]!;
  const isKey = name === path;
  return problem(
    writePath(isKey ? ['factors', name] : ['factors', name, 'paths', Math.max(fault, 0)]),
    'unknown-name',
    'a path of the scenario, with ids in place of indices',
    path,
    {
      message: `The path ${quoted(path)} leads nowhere${under}: ${cause.message}`,
      hint: cause.hint,
      onKey: isKey,
    },
  );
}

/**
 * Returns the path in the file of a level of a factor: an item of a list, or an end of a range.
 *
 * @param index - of the level; of a range 0 for its min, 1 for its max
 * @param written - the factors as they stand in the file
 */
function levelPath({ name, levels }: Factor, index: number, written: unknown): string {
  const own = isRecord(written) ? written[name] : undefined;
  if (Array.isArray(own)) return writePath(['factors', name, index]);
  if (isRecord(own) && Array.isArray(own.levels)) return writePath(['factors', name, 'levels', index]);
  if (index === 0) return writePath(['factors', name, 'min']);
  const last = levels.kind === 'list' ? levels.values.length - 1 : 1;
  return writePath(['factors', name, ...(index === last ? ['max'] : [])]);
}

/** Scenarios that are checked, about 2 ms each; `scenarioAt` checks the rest when it is played. */
const MAX_CHECKED = 256;

/** Checks that the levels of points go together under every policy: of all points, or of some from end to end. */
export function checkPoints(experiment: Experiment): Problem[] {
  const { policies, factors, design, points } = experiment;
  if (factors.length === 0) return [];
  const looked = Math.min(points, Math.max(2, Math.floor(MAX_CHECKED / policies.length)));
  return Array.from({ length: looked }, (_, n) => {
    const point = looked === 1 ? 0 : Math.round((n * (points - 1)) / (looked - 1));
    const parameters = parametersAt(experiment, point);
    for (const { name, scenario } of policies) {
      const outcome = scenarioWith(scenario, factors, parameters);
      if ('scenario' in outcome) continue;
      const cause = outcome.problems[0]!;
      const path = design.kind === 'list' ? writePath(['design', 'points', point]) : 'design';
      const where = `Policy ${name} cannot be played at ${pointWords(point, parameters)}`;
      return [inFile(cause, path, `${where}: ${cause.path}: ${cause.message}`)];
    }
    return [];
  }).flat();
}
