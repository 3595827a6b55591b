import { SixPartyError } from '../scenario/index.js';
import { verifyTrace, version } from '../talks/index.js';
import type { Trace } from '../talks/index.js';

/**
 * A trace of which every event follows from its rules, its seed and the moves in it.
 *
 * @throws SixPartyError `invalid-trace` that names the first event that does not
 */
export function verified(trace: Trace): Trace {
  try {
    verifyTrace(trace);
    return trace;
  } catch (error) {
    throw withVersion(trace, error);
  }
}

/** Another version may have other rules: worth saying before somebody looks for a forger. */
function withVersion(trace: Trace, error: unknown): unknown {
  const ours = error instanceof Error && 'issues' in error;
  const issues = ours ? (error as SixPartyError).issues : [damaged(error)];
  const other = typeof trace.version === 'string' && trace.version !== version;
  const hint = other ? `It was written by version ${trace.version}; this is ${version}.` : '';
  return new SixPartyError(
    'invalid-trace',
    'The trace does not fit.',
    issues.map((issue) => ({ ...issue, hint: [issue.hint, hint].filter((text) => text !== '').join(' ') })),
  );
}

function damaged(error: unknown): SixPartyError['issues'][number] {
  const received = error instanceof Error ? error.message : String(error);
  const message = `An event is damaged: ${received}.`;
  return { path: 'events', code: 'broken-chain', expected: 'whole events', received, message, hint: '' };
}
