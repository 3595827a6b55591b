import { firstLink, nextLink } from './chain.js';
import type { Trace } from './Trace.js';

/**
 * Identifies a run: 32 hex digits, the last link of a SHA-256 chain over its events. The same on every
 * engine for the same scenario, seed and version.
 */
export function fingerprint(trace: Trace): string {
  return trace.events.reduce(nextLink, firstLink(trace));
}
