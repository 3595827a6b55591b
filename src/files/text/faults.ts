import type { ProblemCode } from '../../scenario/index.js';

/** What keeps a text from being read, and where. */
export interface Fault {
  readonly offset: number;
  readonly code: ProblemCode;
  /** A whole sentence. */
  readonly message: string;
  /** What to do; empty if there is nothing to say. */
  readonly hint: string;
}

/** Offset of the first character of each line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/**
 * `talks.yaml:9:26`, or `9:26` without a name of the file: line and column from 1, the column in UTF-16
 * units, as editors take it in such a link.
 *
 * @param lines - offset of the first character of each line
 */
export function placeAt(file: string, lines: readonly number[], offset: number): string {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return `${file === '' ? '' : `${file}:`}${low + 1}:${offset - lines[low]! + 1}`;
}
