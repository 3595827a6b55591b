import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { problem, SixPartyError, type Problem } from '../../input/index.js';
import type { Trace } from '../../talks/index.js';
import { traceFormats, verifyTrace, version } from '../../talks/index.js';
import { readText } from './readText.js';

/** Scenario files may be JSON too: a trace says that it is one. */
export function isTraceFile(file: string): boolean {
  if (extname(file).toLowerCase() !== '.json') return false;
  try {
    // A pipe can be read once only.
    return statSync(file).isFile() && isTraceText(readText(file, '', 'made'));
  } catch {
    // Who reads it next says what is wrong with it.
    return false;
  }
}

/** Tells whether a text is JSON that says that it is a trace. */
export function isTraceText(text: string): boolean {
  try {
    const input = JSON.parse(text.replace(/^\uFEFF/, '')) as { readonly format?: unknown } | null;
    return typeof input?.format === 'string' && input.format.startsWith('six-party-trace');
  } catch {
    // Who reads it next says what is wrong with it.
    return false;
  }
}

/**
 * Reads a file that says that it is a trace. Whether it is a good one is for `verified` to find out.
 *
 * @throws SixPartyError `invalid-file`
 */
export function readTrace(file: string): Trace {
  const input = readJson(file) as Partial<Trace> | null;
  const format: unknown = input?.format;
  if ((traceFormats as readonly unknown[]).includes(format)) return input as Trace;
  const message = 'This is JSON, but not a trace of six-party.';
  throw new SixPartyError('invalid-file', 'The file cannot be read.', [
    problem(file, 'wrong-type', traceFormats.join(' or '), format, {
      message,
      hint: 'Write one with --trace.',
    }),
  ]);
}

/**
 * Reads a file of JSON.
 *
 * @throws SixPartyError `invalid-file`, with line and column where the text breaks off being JSON
 */
function readJson(file: string): unknown {
  const text = readText(file, '', 'made');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw notJson(file, text, (error as Error).message);
  }
}

function notJson(file: string, text: string, said: string): SixPartyError {
  const cut = /end of JSON input|Unterminated/.test(said);
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? (cut ? text.length : NaN));
  const before = text.slice(0, position).split('\n');
  const where = Number.isNaN(position) ? '' : `:${before.length}:${before[before.length - 1]!.length + 1}`;
  const message = cut ? 'The text ends in the middle: the file is cut off.' : `This is not JSON: ${said}.`;
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    problem(file + where, 'wrong-type', 'JSON', said, { message }),
  ]);
}

/**
 * Returns a trace of which every event follows from its rules, its seed and the moves in it.
 *
 * @throws SixPartyError `invalid-trace` that names the first event that does not
 */
export function verified(trace: Trace): Trace {
  checked(trace, verifyTrace);
  return trace;
}

/**
 * Returns what a check of a trace gives.
 *
 * @throws SixPartyError `invalid-trace` that names the first event that does not fit
 */
export function checked<V>(trace: Trace, check: (trace: Trace) => V): V {
  try {
    return check(trace);
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
  // What is wrong with the version says so itself.
  const hintsOf = (issue: Problem): string[] =>
    [issue.hint, issue.path === 'version' ? '' : hint].filter((text) => text !== '');
  return new SixPartyError(
    'invalid-trace',
    'The trace does not fit.',
    issues.map((issue) => ({ ...issue, hint: hintsOf(issue).join(' ') })),
  );
}

function damaged(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return problem('events', 'broken-chain', 'whole events', said, {
    message: `An event is damaged: ${said}.`,
  });
}
