// What whole talks cost of the processor against another build: a process of its own for each, in turns.
// node scripts/talks-against.mjs OTHER_DIST [pairs, by default 5] [runs, by default 2000]   (needs a build)
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { plainGame } from './shared/plainGame.mjs';

const here = fileURLToPath(import.meta.url);
const dist = join(here, '../../dist');

const games = {
  /** Six boulware agents, 3,600 deals, 100 rounds; nobody gets more than having no deal, so every turn is taken. */
  'alternating offers': (library) => plainGame(library, library.boulware, 100),
  'December 2003': ({ december2003 }) => december2003,
};

/** Prints the milliseconds of the processor that runs take once the process is warm. */
async function play(from, name, runs) {
  const library = await import(pathToFileURL(join(from, 'index.js')).href);
  const scenario = games[name](library);
  for (let n = 0; n < runs / 5; n++) library.runTalks(scenario, { seed: `warm ${n}` });
  const before = process.cpuUsage();
  for (let n = 0; n < runs; n++) library.runTalks(scenario, { seed: `${n}` });
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
}

function taken(from, name, runs) {
  return Number(execFileSync(process.execPath, [here, '--play', from, name, String(runs)]));
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--play') await play(rest[0], rest[1], Number(rest[2]));
else {
  const [pairs = 5, runs = 2000] = rest.map(Number);
  const other = resolve(first);
  for (const name of Object.keys(games)) {
    const ratios = [];
    let mine = Infinity;
    let theirs = Infinity;
    for (let pair = 0; pair < pairs; pair++) {
      const [then, now] = [taken(other, name, runs), taken(dist, name, runs)];
      ratios.push(now / then);
      theirs = Math.min(theirs, then);
      mine = Math.min(mine, now);
    }
    const sorted = ratios.toSorted((a, b) => a - b);
    const [low, mid, high] = [sorted[0], sorted[pairs >> 1], sorted.at(-1)].map((ratio) => ratio.toFixed(2));
    const best = `${(theirs / runs).toFixed(2)} and ${(mine / runs).toFixed(2)} ms, ${(mine / theirs).toFixed(2)}`;
    console.log(
      `${name.padEnd(20)} middle of ${pairs}: ${mid} (${low} to ${high}); the best of each: ${best}`,
    );
  }
}
