// How long the analysis of ten million deals takes here, and how much memory. Needs a build.
// node test/analysis/space/tenMillion.mjs [game ...]     Every game runs in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { analyzeDeals } from '../../../dist/analysis.js';
import { december2003 } from '../../../dist/index.js';

const TEN = [10, 10, 10, 10, 10, 10, 10];
const EIGHT = [6, 6, 6, 6, 6, 6, 6, 6, 6]; // 10,077,696 deals

/** Numbers in [0, 1) of a linear congruential generator: the same on every machine. */
function numbers(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function game(count, sizes, value, noDeal = 0.5) {
  const next = numbers(count * 1000 + sizes.length);
  const ids = sizes.map((_, k) => `issue${k}`);
  const tables = sizes.map((size) => value(size, count, next));
  const weights = Array.from({ length: count }, () => ids.map(() => 0.2 + next()));
  return {
    name: 'ten-million',
    title: 'Ten million deals',
    start: '2003-12-02',
    issues: sizes.map((size, k) => ({
      id: ids[k],
      label: ids[k],
      options: Array.from({ length: size }, (_, n) => `option ${n}`),
    })),
    parties: Array.from({ length: count }, (_, i) => {
      const own = value.equal ? ids.map(() => 1) : weights[i];
      const sum = own.reduce((a, b) => a + b, 0);
      return {
        id: `P${i}`,
        label: `P${i}`,
        noDeal,
        preferences: {
          kind: 'cardinal',
          weights: Object.fromEntries(ids.map((id, k) => [id, own[k] / sum])),
          values: Object.fromEntries(ids.map((id, k) => [id, tables[k].map((row) => row[i])])),
        },
      };
    }),
    rule: { kind: 'quorum', yes: count - 1, vetoes: ['P0'] },
    protocol: { kind: 'saop', rounds: 1 },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`P${i}`, { name: 'none', parameters: {} }]),
    ),
  };
}

const random = (size, count, next) =>
  Array.from({ length: size }, () => Array.from({ length: count }, () => next()));
/** Scores out of eleven: many ties. */
const scores = (size, count, next) =>
  Array.from({ length: size }, () => Array.from({ length: count }, () => Math.floor(next() * 11) / 10));
/** Whoever gains on an issue does so at the cost of the others: every deal is efficient. */
const pie = (size, count, next) =>
  Array.from({ length: size }, () => {
    const shares = Array.from({ length: count }, () => next() + 0.01);
    const sum = shares.reduce((a, b) => a + b, 0);
    return shares.map((share) => share / sum);
  });
pie.equal = true;
/** Levels that some want high and others low, and that weigh differently: nearly every deal is efficient. */
const conflict = (size, count) =>
  Array.from({ length: size }, (_, n) =>
    Array.from({ length: count }, (_, i) => (i % 2 === 0 ? n : size - 1 - n) / (size - 1)),
  );
const same = (size, count) => Array.from({ length: size }, () => Array.from({ length: count }, () => 0.5));

const games = {
  'december 2003': () => december2003,
  'random, 3 parties': () => game(3, TEN, random),
  'random, 6 parties': () => game(6, TEN, random),
  'random, 6 parties, 9 issues': () => game(6, EIGHT, random),
  'scores, 6 parties': () => game(6, TEN, scores),
  'conflict, 3 parties': () => game(3, TEN, conflict),
  'conflict, 4 parties': () => game(4, TEN, conflict),
  'conflict, 6 parties': () => game(6, TEN, conflict),
  'pie, 6 parties': () => game(6, TEN, pie, 0.1),
  'all the same, 6 parties': () => game(6, TEN, same),
};

const [one, ...more] = process.argv.slice(2);
if (one === undefined || more.length > 0) {
  for (const name of one === undefined ? Object.keys(games) : [one, ...more]) {
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
  }
} else {
  const scenario = games[one]();
  const start = performance.now();
  const { user } = process.cpuUsage();
  const { deals, individuallyRational, feasible, paretoFrontier, solutions } = analyzeDeals(scenario, {
    most: 11_000_000,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const busy = (process.cpuUsage().user / 1e6 - user / 1e6).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const ties = Object.values(solutions).map((solution) => solution.ties);
  console.log(
    `${one}: ${deals} deals, ${individuallyRational} rational, ${feasible} feasible, ` +
      `${paretoFrontier} efficient, ties ${ties.join('/')}; ${seconds} s (${busy} s of processor time), peak ${megabytes} MB`,
  );
}
