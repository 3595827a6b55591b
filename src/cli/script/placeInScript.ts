import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import { isAbsolute, relative } from 'node:path';
import { translators } from './evaluated.js';

const MAP = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,([A-Za-z0-9+/=]+)\s*$/;

/** Where in a script an error was thrown, as `file.ts:9:26`, counted from 1; undefined if in no script. */
export function placeInScript(error: unknown): string | undefined {
  const { stack = '' } = error instanceof Error ? error : {};
  for (const frame of stack.split('\n').filter((line) => /^ +at /.test(line))) {
    for (const file of translators.keys()) {
      // A path may hold spaces and brackets, so that it is looked for, not cut out.
      const from = frame.indexOf(`${file}:`);
      const place = /^:(\d+):(\d+)/.exec(from < 0 ? '' : frame.slice(from + file.length));
      if (place) return shown(file, Number(place[1]), Number(place[2]));
    }
  }
  return undefined;
}

/** A path as a person in this folder would write it. */
export function shownPath(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') || isAbsolute(short) ? file : short;
}

function shown(file: string, line: number, column: number): string {
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
