import {
  argumentProblem,
  type Cursor,
  isRecord,
  keysOf,
  member,
  quoted,
  refuse,
  report,
  satisfying,
  stepsFrom,
  stepsOf,
  text,
  valueAt,
} from '../input/index.js';
import type { Scenario } from './Scenario.js';

const aText = satisfying('a dotted path', (value) => typeof value === 'string');

const someSeats = satisfying(
  'agents by party',
  (value): value is Scenario['agents'] => isRecord(value) && Object.values(value).every(isRecord),
);

/**
 * Where a number comes from: the source with the longest path that leads to it.
 *
 * @param scenario - a scenario with `sources`
 * @param path - dotted, with ids in place of indices: `parties.US.trust.DPRK`,
 *   `issues.rollback.obligation.reversibility.0`
 * @returns the source, or undefined if none covers the path
 * @throws SixPartyError `invalid-option` if the path is no text, or the scenario no object
 */
export function sourceOf(scenario: Pick<Scenario, 'sources'>, path: string): string | undefined {
  refuse('invalid-option', 'There is no such number.', [
    argumentProblem('scenario', scenario, satisfying('a scenario', isRecord)),
    argumentProblem('path', path, aText),
  ]);
  const { sources = {} } = scenario;
  for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('.'), 0))) {
    if (Object.hasOwn(sources, prefix)) return sources[prefix];
  }
  return undefined;
}

/**
 * Dotted paths of all numbers that no source covers, those in the agents' parameters included, in the
 * order of the scenario. Rankings count too: they are turned into numbers.
 *
 * @throws SixPartyError `invalid-option` if the scenario is no object, or its agents are none
 */
export function unsourcedNumbers(scenario: Scenario): string[] {
  refuse('invalid-option', 'There are no such numbers.', [
    argumentProblem('scenario', scenario, satisfying('a scenario', isRecord)),
    isRecord(scenario) ? argumentProblem('scenario.agents', scenario.agents, someSeats) : undefined,
  ]);
  const { agents, sources: _, ...data } = scenario;
  const parameters = Object.entries(agents).map(([id, agent]) => [id, { parameters: agent.parameters }]);
  const paths: string[] = [];
  collect({ ...data, agents: Object.fromEntries(parameters) }, '', paths);
  return paths.filter((path) => sourceOf(scenario, path) === undefined);
}

function collect(value: unknown, path: string, paths: string[]): void {
  if (typeof value === 'number' || (typeof value === 'string' && path.includes('.rankings.'))) {
    paths.push(path);
  } else if (Array.isArray(value)) {
    const steps = stepsFrom(value);
    (value as unknown[]).forEach((element, index) => {
      collect(element, `${path}.${steps[index]!}`, paths);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      collect(inner, path === '' ? key : `${path}.${key}`, paths);
  }
}

/**
 * Returns a scenario without the sources that stand for nothing in it: those of what was taken out.
 *
 * @param given - paths that stay, whether they stand for something or not
 */
export function withoutIdleSources<S extends Pick<Scenario, 'sources'>>(
  scenario: S,
  given: Readonly<Record<string, unknown>> = {},
): S {
  if (!isRecord(scenario.sources)) return scenario;
  const all = Object.entries(scenario.sources);
  const left = all.filter(([path]) => Object.hasOwn(given, path) || valueAt(scenario, path) !== undefined);
  return left.length === all.length ? scenario : { ...scenario, sources: Object.fromEntries(left) };
}

/** Checks that every source is a text and stands for something that exists in the scenario. */
export function checkSources(cursor: Cursor, scenario: unknown): void {
  if (!isRecord(cursor.value))
    return report(cursor, 'wrong-type', 'an object with a dotted path as each key');
  for (const path of keysOf(cursor.value)) {
    const source = member(cursor, path);
    text(source);
    if (valueAt(scenario, path) !== undefined) continue;
    const steps = stepsOf(path);
    const broken = steps.findIndex(
      (_, last) => valueAt(scenario, steps.slice(0, last + 1).join('.')) === undefined,
    );
    const above = broken === 0 ? 'in the scenario' : `under ${quoted(steps.slice(0, broken).join('.'))}`;
    report(source, 'unknown-name', 'a path of the scenario, with ids in place of indices', {
      hint: `There is no ${quoted(steps[broken]!)} ${above}.`,
      received: quoted(path),
      onKey: true,
    });
  }
}
