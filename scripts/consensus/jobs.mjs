// What is played: every job is one game with one seed; jobs with the same key are counted together.
import { boulware, conceder, consensusSeeker, titForTat } from '../../dist/index.js';
import { importScored } from '../../dist/files.js';
import { ownGames } from './games.mjs';
import { mixes, play, pointing } from './play.mjs';
import { unseenGame } from './unseen.mjs';

export const rules = ['unanimity', 'quorum'];
const others = { boulware, conceder, titForTat, consensusSeeker };
const telling = () => consensusSeeker({ tells: true });

/** How unseen games are played: who has which seat, and whether readers name less or tell more of their wishes than by default. */
export const ways = {
  'seats fixed': { drawn: false },
  'seats drawn': {},
  'seats drawn, directions alone': { agent: pointing },
  'seats drawn, told': { agent: telling },
};
/** Numbers of games: those below are for trying things out, these for telling how well it does. */
const UNSEEN = 2_000_000;

/** All jobs for so many seeds, in order. Numbers of what is less central grow more slowly. */
export function jobsFor(seeds) {
  const range = (n) => Array.from({ length: Math.ceil(n) }, (_, seed) => seed + 1);
  const own = [0, 1, 2, 3, 4, 5];
  const jobs = [];
  for (const rule of rules) {
    for (const game of own) for (const seed of range(seeds)) jobs.push({ part: 'own', rule, game, seed });
    for (const way of Object.keys(ways))
      for (const seed of range(2 * seeds)) jobs.push({ part: 'new', rule, way, seed });
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
  return jobs.map(({ part, rule, game, way, mix, agent, seed }) =>
    play(part === 'new' ? unseenGame(UNSEEN + seed) : games[game], seed, {
      rule,
      ...ways[way],
      ...(mix !== undefined && { mix }),
      ...(agent !== undefined && { agent: others[agent], saop: 100 }),
    }),
  );
}
