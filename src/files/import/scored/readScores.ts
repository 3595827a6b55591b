import { quoted } from '../../../input/index.js';
import type { OpenText } from '../common/openText.js';
import { LETTERS } from './LETTERS.js';
import { linesOf, partsOf } from './linesOf.js';
import type { Line } from './linesOf.js';

/** What the options are worth to one agent, in whole points. */
export interface Scores {
  /** Per issue and option, ≥ 0. */
  readonly scores: readonly (readonly number[])[];
  /** Least sum that it accepts. */
  readonly minimum: number;
  /** Sum of the best options, > 0. */
  readonly total: number;
  /** Where each issue's line begins. */
  readonly at: readonly number[];
}

/** With more points than this, one of them could be lost in rounding. */
const mostPoints = 1_000_000;

/** Reads a score file: a line of whole numbers per issue, and the minimum in the last; undefined if it is wrong. */
export function readScores({ text, report }: OpenText): Scores | undefined {
  const lines = linesOf(text);
  const issues = lines.slice(0, -1);
  if (issues.length === 0 || issues.length > LETTERS.length) {
    const expected = `a line of scores for each of 1 to ${LETTERS.length} issues, and a last one with the minimum`;
    return report(0, 'wrong-length', expected, `${lines.length} lines`);
  }
  let sound = true;
  const point = (line: Line, what: string, least: number): number => {
    const value = /^[+-]?\d+$/.test(line.text) ? Number(line.text) : NaN;
    if (Number.isSafeInteger(value) && value >= least) return value + 0;
    sound = false;
    const range = least === 0 ? 'a whole number ≥ 0' : 'a whole number';
    report(
      line.at,
      Number.isNaN(value) ? 'wrong-type' : 'out-of-range',
      `${range} as ${what}`,
      quoted(line.text),
    );
    return 0;
  };
  const scores = issues.map((line, k) => {
    const row = partsOf(line).map((part) => point(part, `a score of issue ${LETTERS[k]!}`, 0));
    if (row.length >= 2) return row;
    sound = false;
    report(
      line.at,
      'wrong-length',
      `the scores of two options or more of issue ${LETTERS[k]!}`,
      quoted(line.text),
    );
    return row;
  });
  const last = lines[lines.length - 1]!;
  const minimum = point(last, 'the minimum', -Infinity);
  const total = scores.reduce((sum, row) => sum + row.reduce((best, score) => Math.max(best, score), 0), 0);
  if (!sound) return undefined;
  if (total === 0 || total > mostPoints) {
    return report(0, 'out-of-range', `best options worth 1 to ${mostPoints} points in all`, `${total}`);
  }
  if (Math.abs(minimum) > total) {
    const hint = 'A party that can never accept is none.';
    return report(
      last.at,
      'out-of-range',
      `a minimum of at most ${total}, the best that can be had`,
      `${minimum}`,
      {
        hint,
      },
    );
  }
  return { scores, minimum, total, at: issues.map(({ at }) => at) };
}
