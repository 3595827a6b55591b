// What is played: every job is one game with one seed; jobs with the same key are counted together.
import { boulware, conceder, titForTat } from '../../dist/index.js';
import { importScored } from '../../dist/files.js';
import { newGame, ownGames, styles } from './games.mjs';
import { mixes, play } from './play.mjs';

export const rules = ['unanimity', 'quorum'];
const others = { boulware, conceder, titForTat };

/** All jobs for so many seeds, in order. Numbers of what is less central grow more slowly. */
export function jobsFor(seeds) {
  const range = (n) => Array.from({ length: Math.ceil(n) }, (_, seed) => seed + 1);
  const own = [0, 1, 2, 3, 4, 5];
  const jobs = [];
  for (const rule of rules) {
    for (const game of own) for (const seed of range(seeds)) jobs.push({ part: 'own', rule, game, seed });
    for (const style of styles.keys())
      for (const seed of range(seeds / 4)) jobs.push({ part: 'new', rule, style, seed });
    for (const mix of Object.keys(mixes))
      for (const game of own)
        for (const seed of range(seeds / 8)) jobs.push({ part: 'mix', rule, game, mix, seed });
    for (const agent of Object.keys(others))
      for (const game of own)
        for (const seed of range(seeds / 40)) jobs.push({ part: 'saop', rule, game, agent, seed });
  }
  return jobs;
}

/** Plays some of the jobs. */
export function playJobs(jobs) {
  const games = ownGames(importScored);
  return jobs.map(({ part, rule, game, style, mix, agent, seed }) =>
    play(part === 'new' ? newGame(style, seed) : games[game], seed, {
      rule,
      ...(mix !== undefined && { mix }),
      ...(agent !== undefined && { agent: others[agent], saop: true }),
    }),
  );
}
