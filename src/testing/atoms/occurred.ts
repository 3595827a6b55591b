import type { Atom } from './Atom.js';

/**
 * An event of the world happened.
 *
 * @param event - id of a hazard or a fixed event of the scenario
 */
export function occurred(event: string): Atom {
  return { kind: 'occurred', event };
}
