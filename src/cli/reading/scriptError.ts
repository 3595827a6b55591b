import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { isAbsolute, relative, resolve } from 'node:path';
import { problem, SixPartyError, type Problem } from '../../input/index.js';
import { translators } from './evaluateScript.js';

/** What a translator says of a text that it cannot read; it counts columns from 0. */
const SYNTAX = /^\w*Error: ([^\n]*?)\s*\n (.+):(\d+):(\d+)$/;

/** Returns the error of a script that cannot be evaluated or that throws, with the place in it. */
export function scriptError(file: string, cause: unknown): SixPartyError {
  const error = errorOf(file, cause);
  error.cause = cause;
  return error;
}

function errorOf(file: string, cause: unknown): SixPartyError {
  const syntax = SYNTAX.exec(cause instanceof Error ? cause.message : '');
  if (syntax) {
    const [, said, path, line, column] = syntax;
    const at = `${shownPath(resolve(path!))}:${line!}:${Number(column) + 1}`;
    return new SixPartyError('invalid-file', `The script ${file} cannot be read.`, [fault(at, `${said!}.`)]);
  }
  const at = placeInScript(cause) ?? file;
  if (cause instanceof Error && 'issues' in cause) {
    const { issues, message } = cause as SixPartyError;
    const [first = ''] = message.split('\n');
    const placed = issues.length > 0 ? issues.map((issue) => ({ ...issue, at })) : [fault(at, first)];
    return new SixPartyError('invalid-file', `The script ${file} fails. ${first}`, placed);
  }
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : `It throws ${String(cause)}.`;
  // Of a module that is not found Node tells at length who wanted it.
  return new SixPartyError('invalid-file', `The script ${file} fails.`, [fault(at, said.split('\n')[0]!)]);
}

function fault(at: string, message: string): Problem {
  return {
    ...problem('', 'inconsistent', 'a script that runs', message, { received: message, message }),
    at,
  };
}

const MAP = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,([A-Za-z0-9+/=]+)\s*$/;

/** Says where in a script an error was thrown, as `file.ts:9:26`, counted from 1; undefined if in no script. */
export function placeInScript(error: unknown): string | undefined {
  const { stack = '' } = error instanceof Error ? error : {};
  for (const frame of stack.split('\n').filter((line) => /^ +at /.test(line))) {
    for (const file of translators.keys()) {
      // A path may hold spaces and brackets, so that it is looked for, not cut out.
      const from = frame.indexOf(`${file}:`);
      const place = /^:(\d+):(\d+)/.exec(from < 0 ? '' : frame.slice(from + file.length));
      if (place) return placeInSource(file, Number(place[1]), Number(place[2]));
    }
  }
  return undefined;
}

/** A path as a person in this folder would write it. */
function shownPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') || isAbsolute(short) ? file : short;
}

function placeInSource(file: string, line: number, column: number): string {
  // What a module is wrapped in stands in its first line, so that columns there are not those of the script.
  if (line === 1) return `${shownPath(file)}:1`;
  const found = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!found || !('originalLine' in found)) return `${shownPath(file)}:${line}`;
  return `${shownPath(file)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
}

function mapOf(file: string): SourceMap | undefined {
  const ts = /\.[cm]?tsx?$/.test(file);
  const code = translators
    .get(file)!
    .transform({ source: readFileSync(file, 'utf8'), filename: file, ts, async: true });
  const map = MAP.exec(code)?.[1];
  if (map === undefined) return undefined;
  return new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString()) as SourceMapPayload);
}
