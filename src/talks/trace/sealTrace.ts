import { chainOf } from './chain.js';
import type { SealedTrace, Trace } from './Trace.js';

/** A trace ready to be written to a file: with one link of the chain per event. */
export function sealTrace(trace: Trace): SealedTrace {
  return { ...trace, chain: chainOf(trace) };
}
