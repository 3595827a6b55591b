import { problem, type Problem, type ProblemCode } from '../../input/index.js';

/** What keeps a text from being read, and where. */
export interface Fault {
  readonly offset: number;
  readonly code: ProblemCode;
  /** A whole sentence. */
  readonly message: string;
  /** What to do; empty if there is nothing to say. */
  readonly hint: string;
}

/** Returns the problem that a fault is, with its place. */
export function faultProblem(
  { offset, code, message, hint }: Fault,
  format: string,
  file: string,
  lines: readonly number[],
): Problem {
  const words = { received: 'text', message, hint };
  return { ...problem('', code, format, undefined, words), at: placeAt(file, lines, offset) };
}

/** Returns the offset of the first character of each line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * Returns the place of an offset: `talks.yaml:9:26`, or `9:26` without a name of the file. Line and column count
 * from 1, the column in UTF-16 units, as editors take it in such a link.
 *
 * @param lines - offset of the first character of each line
 */
export function placeAt(file: string, lines: readonly number[], offset: number): string {
  const line = lineOf(lines, offset);
  return `${file === '' ? '' : `${file}:`}${line + 1}:${offset - lines[line]! + 1}`;
}

/** Returns the line of an offset, from 0. */
export function lineOf(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
