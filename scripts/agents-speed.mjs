// What a round of alternating offers costs of the processor, for every ready agent among five of its like, in plenaries
// of 100 and of 400 rounds: as many rounds of each, in turns. Where a round costs the same in both, an agent's time
// grows with the rounds; where it costs four times as much, with their square. Then what December 2003 costs with a
// seeker in China's seat, over what it costs as it is.
// node scripts/agents-speed.mjs [turns, by default 15] [DIST, by default the built package] [name, ...]
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { plainGame } from './shared/plainGame.mjs';

const [turns = 15, dist = fileURLToPath(new URL('../dist', import.meta.url)), ...names] =
  process.argv.slice(2);
const library = await import(pathToFileURL(resolve(dist, 'index.js')).href);
const { agentModels, december2003, runTalks, withAgent } = library;

/** Parameters that ask for more than the ready ones do: an opponent model at every bid. */
const others = {
  'boulware, epsilon 0.1': () => agentModels.boulware({ epsilon: 0.1 }),
  'boulware, combi of the mean': () =>
    agentModels.boulware({ acceptance: { kind: 'combi', T: 0.2, gamma: 'mean' } }),
  'titForTat, kindness 0.002': () => agentModels.titForTat({ kindness: 0.002 }),
};

const lengths = [100, 400];
const models = Object.entries({ ...agentModels, ...others });
const asked = models.filter(([name]) => names.length === 0 || names.includes(name));
/** Seekers would soon find a deal that is worth more than 0.5 to all. */
const noDealOf = (name) => (name === 'consensusSeeker' ? 0.55 : 0.5);

/** Microseconds of the processor per round of six turns. */
function cost(game, seed, times) {
  const before = process.cpuUsage();
  let moves = 0;
  for (let n = 0; n < times; n++) {
    const { events } = runTalks(game, { seed: `${seed}/${n}` }).trace;
    for (const { type, move } of events) {
      if (type === 'moved' && ['propose', 'accept', 'object'].includes(move.kind)) moves += 1;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (moves / 6);
}

const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

console.log(
  'agent'.padEnd(30),
  'rounds/s at 100, at 400 (best of each)',
  ' cost of a round at 400 over that at 100',
);
for (const [name, agent] of asked) {
  const games = lengths.map((rounds) => plainGame(library, agent, rounds, noDealOf(name)));
  const taken = lengths.map(() => []);
  for (let turn = -2; turn < Number(turns); turn++) {
    games.forEach((game, k) => {
      const figure = cost(game, `${turn}`, lengths.at(-1) / lengths[k]);
      if (turn >= 0) taken[k].push(figure);
    });
  }
  const rates = taken.map((list) =>
    Math.round(1e6 / Math.min(...list))
      .toLocaleString('en')
      .padStart(9),
  );
  const ratios = taken[1].map((figure, turn) => figure / taken[0][turn]);
  const best = Math.min(...taken[1]) / Math.min(...taken[0]);
  console.log(
    name.padEnd(30),
    ...rates,
    ' '.repeat(18),
    `best ${best.toFixed(2)}, middle ${middle(ratios).toFixed(2)}`,
  );
}

if (asked.some(([name]) => name === 'consensusSeeker')) {
  const seats = [december2003, withAgent(december2003, 'China', agentModels.consensusSeeker())];
  const ratios = [];
  for (let turn = -2; turn < Number(turns); turn++) {
    const [usual, seeker] = seats.map((talks) => {
      const before = process.cpuUsage();
      for (let n = 0; n < 10; n++) runTalks(talks, { seed: `${turn}/${n}` });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    if (turn >= 0) ratios.push(seeker / usual);
  }
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(1));
  console.log(
    `December 2003, consensusSeeker as China: ${middle(ratios).toFixed(1)} × the usual (${least} to ${most})`,
  );
}
