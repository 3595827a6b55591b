import { didYouMean } from '../../../input/index.js';
import type { Problem } from '../../../scenario/index.js';
import { openText } from '../common/openText.js';
import type { OpenText } from '../common/openText.js';
import { stemOf } from '../common/stemOf.js';
import type { GameFile } from '../GameFile.js';
import { LETTERS } from './LETTERS.js';
import type { ConfigAgent } from './readConfig.js';
import { readScores } from './readScores.js';
import type { Scores } from './readScores.js';

/** The scores of every agent, which must all be about the same issues and options; complete if no problem was found. */
export function scoresOf(
  agents: readonly ConfigAgent[],
  config: OpenText,
  root: string,
  files: readonly GameFile[],
  problems: Problem[],
): Scores[] {
  const folder = `${root}scores_files/`;
  const found: { scores: Scores; file: OpenText }[] = [];
  for (const agent of agents) {
    const given = files.find(({ name }) => name === `${folder}${agent.file}.txt`);
    if (given === undefined) {
      const there = files.filter(({ name }) => name.startsWith(folder)).map(({ name }) => stemOf(name));
      const expected = `a file scores_files/${agent.file}.txt`;
      config.report(agent.at, 'missing', expected, 'none', { hint: didYouMean(agent.file, there) });
      continue;
    }
    const file = openText(given, problems);
    const scores = file && readScores(file);
    if (file && scores) found.push({ scores, file });
  }
  for (const { scores, file } of found.slice(1)) checkShape(scores, file, found[0]!);
  return found.map(({ scores }) => scores);
}

/** All agents score the same issues and options; the first one's file sets how many there are. */
function checkShape(
  { scores, at }: Scores,
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
    report(at[k]!, 'wrong-length', `${row.length} options of issue ${LETTERS[k]!}, ${asIn}`, received);
  });
}
