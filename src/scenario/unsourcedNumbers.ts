import type { Scenario } from './Scenario.js';
import { sourceOf } from './sourceOf.js';

/**
 * Dotted paths of all numbers that no source covers, those in the agents' parameters included, in the
 * order of the scenario. Rankings count too: they are turned into numbers.
 */
export function unsourcedNumbers(scenario: Scenario): string[] {
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
    (value as unknown[]).forEach((element, index) => {
      collect(element, `${path}.${nameOf(element) ?? index}`, paths);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      collect(inner, path === '' ? key : `${path}.${key}`, paths);
  }
}

function nameOf(element: unknown): string | undefined {
  const id = typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
