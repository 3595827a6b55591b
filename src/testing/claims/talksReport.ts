import type { Plugin, RunDetails } from 'fast-check';
import { callback, checkOptions, text, type OptionRules } from '../../input/index.js';
import { sealTrace } from '../../talks/index.js';
import type { Trace } from '../../talks/index.js';
import { replayHint, type ClaimFailure } from './failureOf.js';
import { reportOfValues, type PropertyReport, type PropertyVerdict } from './propertyReport.js';

/** Options of {@link talksReport}. */
export interface TalksReportOptions {
  /** Where traces of counterexamples are written, in Node, Deno and Bun. Default `talks-failures`. */
  readonly folder?: string;
  /** Writes a trace in place of that, and returns where it is; undefined or nothing if it is nowhere. */
  readonly save?: (name: string, text: string) => string | undefined;
  /** Takes the line about a property that passes. Default `console.log`. */
  readonly say?: (line: string) => void;
}

const rules: OptionRules<keyof TalksReportOptions> = {
  folder: text,
  save: callback,
  say: callback,
};

/**
 * A plugin of fast-check that reports a failing claim: `fc.assert(property, { plugins: [talksReport()] })`, or for all
 * properties `fc.installGlobalPlugin(talksReport())`. The error that it throws in place of fast-check's names the
 * differences of the minimal scenario to its baseline, the simulation seed, the reason, the file of the trace and the
 * command that replays it, and fast-check's own seed and path. Of a property that passes it says what that means, in one
 * word (`verdict` of its report), and how many runs put it to the test: a pass rests on these alone. Properties of other kinds are reported as ever.
 *
 * `fc.check` throws with it as `fc.assert` does.
 *
 * @throws SixPartyError `invalid-option`
 */
export function talksReport(options: TalksReportOptions = {}): Plugin<unknown> {
  checkOptions(options, rules, [], 'Nothing can be reported like this.');
  const { folder = 'talks-failures', save, say = printed } = options;
  const write = save ?? ((name: string, text: string) => saveInFolder(folder, name, text));
  return () => {
    let report: PropertyReport | undefined;
    return {
      decorateRun: (run) => (values) => {
        const verdict = run(values);
        report = reportOfValues(values) ?? report;
        return verdict;
      },
      onAllRunsComplete(details) {
        if (!details.failed && report !== undefined) say(`${passes[report.verdict]}: ${report.words}`);
        const error = details.errorInstance as Partial<ClaimFailure> | null;
        if (!details.failed || error?.code !== 'claim-failed' || error.failure === undefined) return;
        const { trace, vacuous } = error.failure;
        const message = [
          `Property failed after ${details.numRuns} tests, shrunk ${details.numShrinks} times`,
          error.message?.replace(replayHint, ''),
          ...(trace === undefined ? [] : traceLines(trace, write)),
          `Replay the search: ${vacuous ? `{ seed: ${details.seed} }` : searchOf(details)}`,
        ].join('\n');
        throw Object.assign(new Error(message, { cause: error }), { name: 'ClaimFailure' });
      },
    };
  };
}

/** What a property that passes may say of its claim. */
const passes: Readonly<Record<PropertyVerdict, string>> = {
  holds: 'The claim holds',
  accepted: 'The claim is accepted',
  inconclusive: 'The claim is inconclusive',
  'not refuted': 'The claim is not refuted',
  'not put to the test': 'Not put to the test, passed because allowVacuous says so',
  fails: 'The claim fails',
};

/** Prints a line where there is something to print on. */
function printed(line: string): void {
  const { console } = globalThis as { console?: { log?: (line: string) => void } };
  console?.log?.(line);
}

function traceLines(trace: Trace, write: (name: string, text: string) => string | undefined): string[] {
  const { name, text } = traceFile(trace);
  try {
    const file = write(name, text);
    if (file === undefined)
      return ['Trace: not written (there are no files here); it is error.cause.failure.trace'];
    return [`Trace: ${file}`, `Replay the run: npx six-party replay ${asArgument(file)}`];
  } catch (error) {
    return [`Trace: could not be written (${error instanceof Error ? error.message : String(error)})`];
  }
}

/** Returns the name of a file as a command line takes it. */
function asArgument(file: string): string {
  return /^[\w./\\:@+-]+$/.test(file) ? file : `"${file}"`;
}

function searchOf({ seed, counterexamplePath }: RunDetails<unknown>): string {
  return `{ seed: ${seed}, path: "${counterexamplePath ?? ''}", endOnFailure: true }`;
}

/** Makes a file of a trace: `december2003-0f3a….json`, named by its fingerprint, so that it replaces no other run's. */
function traceFile(trace: Trace): { readonly name: string; readonly text: string } {
  const sealed = sealTrace(trace);
  const print = sealed.chain[sealed.chain.length - 1] ?? '';
  return { name: `${trace.scenario.name}-${print.slice(0, 16)}.json`, text: `${JSON.stringify(sealed)}\n` };
}

/** The parts of Node that are used. */
interface Files {
  mkdirSync(path: string, options: { recursive: true }): unknown;
  writeFileSync(path: string, text: string): void;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { force: true }): void;
}

interface Paths {
  join(...parts: string[]): string;
}

/**
 * Writes a file into a folder, which is made if it is not there.
 *
 * Reporting has to work in browsers too, so that nothing is imported: Node, Deno and Bun hand out their modules.
 *
 * @returns its path; undefined where there are no files
 */
function saveInFolder(folder: string, name: string, text: string): string | undefined {
  const fs = builtIn<Files>('node:fs');
  const path = builtIn<Paths>('node:path');
  if (fs === undefined || path === undefined) return undefined;
  const file = path.join(folder, name);
  fs.mkdirSync(folder, { recursive: true });
  // A file of that name is of the same run.
  const part = path.join(folder, `.${name}.part`);
  try {
    fs.writeFileSync(part, text);
    fs.renameSync(part, file);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
  return file;
}

function builtIn<T>(name: string): T | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name) as T | undefined;
}
