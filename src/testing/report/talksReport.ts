import type { Plugin, RunDetails } from 'fast-check';
import type { Trace } from '../../talks/index.js';
import type { ClaimFailure } from '../claims/ClaimFailure.js';
import { replayHint } from '../claims/replayHint.js';
import { saveInFolder } from './saveInFolder.js';
import { traceFile } from './traceFile.js';

/** Options of {@link talksReport}. */
export interface TalksReportOptions {
  /** Where traces of counterexamples are written, in Node, Deno and Bun. Default `talks-failures`. */
  readonly folder?: string;
  /** Writes a trace in place of that, and returns where it is; undefined or nothing if it is nowhere. */
  readonly save?: (name: string, text: string) => string | undefined;
}

/**
 * A plugin of fast-check that reports a failing claim: `fc.assert(property, { plugins: [talksReport()] })`, or for all
 * properties `fc.installGlobalPlugin(talksReport())`. The error that it throws in place of fast-check's names the
 * differences of the minimal scenario to its baseline, the simulation seed, the reason, the file of the trace and the
 * command that replays it, and fast-check's own seed and path. Properties of other kinds are reported as ever.
 *
 * `fc.check` throws with it as `fc.assert` does.
 */
export function talksReport({ folder = 'talks-failures', save }: TalksReportOptions = {}): Plugin<unknown> {
  const write = save ?? ((name: string, text: string) => saveInFolder(folder, name, text));
  return () => ({
    onAllRunsComplete(details) {
      const error = details.errorInstance as Partial<ClaimFailure> | null;
      if (!details.failed || error?.code !== 'claim-failed' || error.failure === undefined) return;
      const { trace } = error.failure;
      const message = [
        `Property failed after ${details.numRuns} tests, shrunk ${details.numShrinks} times`,
        error.message?.replace(replayHint, ''),
        ...(trace === undefined ? [] : traceLines(trace, write)),
        `Replay the search: ${searchOf(details)}`,
      ].join('\n');
      throw Object.assign(new Error(message, { cause: error }), { name: 'ClaimFailure' });
    },
  });
}

function traceLines(trace: Trace, write: (name: string, text: string) => string | undefined): string[] {
  const { name, text } = traceFile(trace);
  try {
    const file = write(name, text);
    if (file === undefined)
      return ['Trace: not written (there are no files here); it is error.cause.failure.trace'];
    return [`Trace: ${file}`, `Replay the run: npx six-party replay ${quoted(file)}`];
  } catch (error) {
    return [`Trace: could not be written (${error instanceof Error ? error.message : String(error)})`];
  }
}

/** As a command line takes it. */
function quoted(file: string): string {
  return /^[\w./\\:@+-]+$/.test(file) ? file : `"${file}"`;
}

function searchOf({ seed, counterexamplePath }: RunDetails<unknown>): string {
  return `{ seed: ${seed}, path: "${counterexamplePath ?? ''}", endOnFailure: true }`;
}
