import { elementName } from '../differences/scenarioDifferences.js';

/** Returned by {@link changedAt} where there is no such place. */
export const NOWHERE: unique symbol = Symbol('nowhere');

/**
 * A copy of some data with another value at one place; what is not on the way there is shared.
 *
 * @param steps - keys from the root down; an element of a list goes by its name or its index from 0
 * @param change - makes the new value out of the old one
 * @returns `NOWHERE` if a step leads nowhere
 */
export function changedAt(
  root: unknown,
  steps: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(root);
  const key = keyOf(root, step);
  if (key === undefined) return NOWHERE;
  const value = changedAt((root as Record<string | number, unknown>)[key], rest, change);
  if (value === NOWHERE) return NOWHERE;
  if (Array.isArray(root)) return (root as unknown[]).with(key as number, value);
  return { ...(root as object), [key]: value };
}

/** The steps that lead on from somewhere, for hints. */
export function stepsFrom(root: unknown, steps: readonly string[]): string[] {
  let place = root;
  for (const step of steps) {
    const key = keyOf(place, step);
    if (key === undefined) break;
    place = (place as Record<string | number, unknown>)[key];
  }
  if (Array.isArray(place)) {
    return (place as unknown[]).map((element, index) => elementName(element) ?? String(index));
  }
  return typeof place === 'object' && place !== null ? Object.keys(place) : [];
}

function keyOf(place: unknown, step: string): string | number | undefined {
  if (Array.isArray(place)) {
    const named = (place as unknown[]).findIndex((element) => elementName(element) === step);
    if (named >= 0) return named;
    return /^\d+$/.test(step) && Number(step) < place.length ? Number(step) : undefined;
  }
  const held = typeof place === 'object' && place !== null && Object.hasOwn(place, step);
  return held ? step : undefined;
}
