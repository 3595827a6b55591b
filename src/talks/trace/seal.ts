import { traceError } from './checkTrace.js';
import { chainOf, firstLink, nextLink, type SealedTrace, type Trace } from './trace.js';

/**
 * Returns a trace ready to be written to a file: with one link of the chain per event.
 *
 * @throws SixPartyError `invalid-trace` if that is none
 */
export function sealTrace(trace: Trace): SealedTrace {
  try {
    return { ...trace, chain: chainOf(trace) };
  } catch (cause) {
    throw traceError(cause, trace);
  }
}

/**
 * Identifies a run: 32 hex digits, the last link of a SHA-256 chain over its events. The same on every
 * engine for the same scenario, seed and version.
 *
 * @throws SixPartyError `invalid-trace` if that is no trace
 */
export function fingerprint(trace: Trace): string {
  try {
    return trace.events.reduce(nextLink, firstLink(trace));
  } catch (cause) {
    throw traceError(cause, trace);
  }
}
