import { sealTrace } from '../../talks/index.js';
import type { Trace } from '../../talks/index.js';

/** A trace as a file: `december2003-0f3a….json`, named by its fingerprint, so that it replaces no other run's. */
export function traceFile(trace: Trace): { readonly name: string; readonly text: string } {
  const sealed = sealTrace(trace);
  const print = sealed.chain[sealed.chain.length - 1] ?? '';
  return { name: `${trace.scenario.name}-${print.slice(0, 16)}.json`, text: `${JSON.stringify(sealed)}\n` };
}
