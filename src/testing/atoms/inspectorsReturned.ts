import type { Atom } from './Atom.js';

/**
 * The first step of verification was completed (`performed`): in the six-party scenarios, the IAEA monitors
 * the declared site again. The issue is the one that the scenario's schedule names.
 */
export function inspectorsReturned(): Atom {
  return { kind: 'inspectorsReturned' };
}
