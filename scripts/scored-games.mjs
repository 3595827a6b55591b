// Writes the six games of examples/scored from their stories. The same files every time.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chance } from './consensus/chance.mjs';
import { allDeals, drawMinimums, scoreOf } from './consensus/minimums.mjs';
import { stories } from './consensus/stories.mjs';
import { writeWhole } from './shared/writeWhole.mjs';

const letters = 'ABCDE';
const root = fileURLToPath(new URL('../examples/scored/', import.meta.url));

/** Points of the options: the best has the weight, the worst none. */
function pointsOf(shape, weight, size, draw) {
  const steps = Array.from({ length: size }, () => 0.5 + draw());
  const rise = steps.map((_, n) => steps.slice(0, n).reduce((sum, step) => sum + step, 0));
  let liked = rise;
  if (shape === 'down') liked = rise.map((value) => -value);
  else if (shape === 'any') liked = steps.map(() => draw());
  else if (shape.startsWith('peak')) {
    const peak = rise[Number(shape.slice(4)) - 1];
    liked = rise.map((value) => -Math.abs(value - peak));
  }
  const low = Math.min(...liked);
  const high = Math.max(...liked);
  return liked.map((value) => Math.round((weight * (value - low)) / (high - low)));
}

function scoresOf({ issues }, leanings, draw) {
  const scores = issues.map(([, options]) => options.map(() => 0));
  for (const leaning of leanings.split(', ')) {
    const [letter, shape, weight] = leaning.split(' ');
    const k = letters.indexOf(letter);
    scores[k] = pointsOf(shape, Number(weight), scores[k].length, draw);
  }
  return scores;
}

const fileOf = (name) => name.toLowerCase().replaceAll(' ', '_');

for (const game of stories) {
  const draw = chance(game.seed);
  const sizes = game.issues.map(([, options]) => options.length);
  const scores = game.parties.map(([, , leanings]) => scoresOf(game, leanings, draw));
  const minimums = drawMinimums(sizes, scores, game.share, draw, 20_000);
  if (minimums === null) throw new Error(`${game.name} has no minimums that fit.`);
  const folder = `${root}${game.name}/`;
  mkdirSync(`${folder}scores_files`, { recursive: true });
  const write = (name, lines) => writeWhole(folder + name, `${lines.join('\n')}\n`);
  write(
    'config.txt',
    game.parties.map(
      ([name], i) => `${name},${fileOf(name)},${['p1', 'p2'][i] ?? 'player'},cooperative,none`,
    ),
  );
  game.parties.forEach(([name], i) =>
    write(`scores_files/${fileOf(name)}.txt`, [...scores[i].map((row) => row.join(',')), minimums[i]]),
  );
  const first = allDeals(sizes).reduce((best, deal) =>
    scoreOf(scores[0], deal) > scoreOf(scores[0], best) ? deal : best,
  );
  write('initial_deal.txt', [first.map((option, k) => `${letters[k]}${option + 1}`).join(',')]);
  write('global_instructions.txt', [
    game.story,
    '',
    'The parties:',
    ...game.parties.map(([name, about]) => `- ${name}: ${about}`),
    '',
    ...game.issues.flatMap(([name, options], k) => [
      `Issue ${letters[k]}: "${name}"`,
      ...options.map((option, n) => `${letters[k]}${n + 1} "${option}"`),
      '',
    ]),
    `${game.parties[0][0]} drafts a text; the others say yes, or what they would change. Each party has a`,
    'minimum score, and signs nothing below it. The text passes with five of six, if the first two sign.',
  ]);
}
