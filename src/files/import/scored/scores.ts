import { didYouMean, quoted, type Problem } from '../../../input/index.js';
import type { GameFile, OpenText } from '../gameFiles.js';
import { openText, stemOf } from '../gameFiles.js';
import type { ConfigAgent } from './config.js';
import type { Line } from './lines.js';
import { LETTERS, linesOf, partsOf } from './lines.js';

/** What the options are worth to one agent, in whole points. */
export interface Scores {
  /** Per issue and option, ≥ 0. */
  readonly scores: readonly (readonly number[])[];
  /** Least sum that it accepts. */
  readonly minimum: number;
  /** Sum of the best options, > 0. */
  readonly total: number;
  /** Where each issue's line begins. */
  readonly offsets: readonly number[];
}

/**
 * Reads the scores of every agent, which must all be about the same issues and options. They are complete if no problem
 * is found.
 */
export function scoresOf(
  agents: readonly ConfigAgent[],
  config: OpenText,
  root: string,
  files: readonly GameFile[],
  problems: Problem[],
): Scores[] {
  const folder = `${root}scores_files/`;
  const byName = new Map(files.map((file) => [file.name, file]));
  const there = files.filter(({ name }) => name.startsWith(folder)).map(({ name }) => stemOf(name));
  const found: { scores: Scores; file: OpenText }[] = [];
  for (const agent of agents) {
    const given = byName.get(`${folder}${agent.file}.txt`);
    if (given === undefined) {
      const expected = `a file scores_files/${agent.file}.txt`;
      const hint = (): string => didYouMean(agent.file, there);
      config.report(agent.offset, 'missing', expected, 'none', { hint });
      continue;
    }
    const file = openText(given, problems);
    const scores = file && readScores(file);
    if (file && scores) found.push({ scores, file });
  }
  for (const { scores, file } of found.slice(1)) checkShape(scores, file, found[0]!);
  return found.map(({ scores }) => scores);
}

/** Checks that an agent scores the same issues and options as the first one. */
function checkShape(
  { scores, offsets }: Scores,
  { report }: OpenText,
  first: { readonly scores: Scores; readonly file: OpenText },
): void {
  const asIn = `as in ${first.file.name}`;
  const expected = first.scores.scores;
  if (scores.length !== expected.length) {
    report(
      0,
      'wrong-length',
      `${expected.length} issues and the minimum, ${asIn}`,
      `${scores.length} issues`,
    );
    return;
  }
  expected.forEach((row, k) => {
    const found = scores[k]!.length;
    if (found === row.length) return;
    const received = `${found} options`;
    report(offsets[k]!, 'wrong-length', `${row.length} options of issue ${LETTERS[k]!}, ${asIn}`, received);
  });
}

/** With more points than this, one of them could be lost in rounding. */
const MAX_POINTS = 1_000_000;

/** Reads a score file: a line of whole numbers per issue, and the minimum in the last. Returns undefined if it is wrong. */
function readScores({ text, report }: OpenText): Scores | undefined {
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
      line.offset,
      Number.isNaN(value) ? 'wrong-type' : 'out-of-range',
      `${range} as ${what}`,
      quoted(line.text),
    );
    return 0;
  };
  const scores = issues.map((line, k) => {
    const row = partsOf(line).map((part) => point(part, `a score of issue ${LETTERS[k]!}`, 0));
    if (row.length > 0) return row;
    sound = false;
    report(
      line.offset,
      'wrong-length',
      `the scores of the options of issue ${LETTERS[k]!}`,
      quoted(line.text),
    );
    return row;
  });
  const last = lines[lines.length - 1]!;
  const minimum = point(last, 'the minimum', -Infinity);
  const total = scores.reduce((sum, row) => sum + row.reduce((best, score) => Math.max(best, score), 0), 0);
  if (!sound) return undefined;
  if (total === 0 || total > MAX_POINTS) {
    return report(0, 'out-of-range', `best options worth 1 to ${MAX_POINTS} points in all`, `${total}`);
  }
  if (Math.abs(minimum) > total) {
    const hint = 'A party that can never accept is none.';
    return report(
      last.offset,
      'out-of-range',
      `a minimum of at most ${total}, the best that can be had`,
      `${minimum}`,
      {
        hint,
      },
    );
  }
  return { scores, minimum, total, offsets: issues.map(({ offset }) => offset) };
}
