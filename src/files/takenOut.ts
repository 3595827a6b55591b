import { isRecord, writePath } from '../input/index.js';
import { problem, type Problem } from '../input/index.js';
import { nearestHint } from './seats/fileProblem.js';

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
