// Can consensusSeeker bring six parties to a deal? Plays the games of examples/scored and new ones, prints
// tables, and exits with 1 if an aim is missed.
// npm run consensus [-- --seeds 200]   (200 seeds: about three minutes on two cores)
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { wilsonInterval } from '../dist/analysis.js';
import { jobsFor, rules, ways } from './consensus/jobs.mjs';
import { mixes } from './consensus/play.mjs';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' } } });
const seeds = Number(values.seeds);
if (!Number.isInteger(seeds) || seeds < 1) {
  console.error('Usage: npm run consensus -- --seeds <whole number above 0>');
  process.exit(2);
}
/** A share counts as missed if it lies more than two standard errors below the aim: chance should not turn the check. */
const aims = {
  own: { unanimity: 0.8, quorum: 0.95 },
  'seats drawn': { unanimity: 0.82, quorum: 0.98 },
  'seats drawn, told': { unanimity: 0.92, quorum: 0.98 },
};
const mostMoves = 24;

const jobs = jobsFor(seeds);
const parts = Math.min(2, availableParallelism());
const played = await Promise.all(
  Array.from(
    { length: parts },
    (_, part) =>
      new Promise((resolve, reject) => {
        const options = { workerData: { seeds, part, parts } };
        const worker = new Worker(new URL('consensus/worker.mjs', import.meta.url), options);
        worker.on('message', resolve).on('error', reject);
      }),
  ),
);
const results = jobs.map((job, n) => ({ ...job, ...played[n % parts][Math.floor(n / parts)] }));

const where = (conditions) =>
  results.filter((result) => Object.entries(conditions).every(([key, value]) => result[key] === value));
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const head = (title, ...cells) => {
  console.log(`\n## ${title}\n`);
  row(...cells);
  row(...cells.map(() => '---'));
};
/** Share agreed, with its 95 % interval. */
const agreed = (group) => {
  const count = group.filter((result) => result.agreed).length;
  const { low, high } = wilsonInterval(count, group.length);
  return `${percent(count / group.length)} (${percent(low)} to ${percent(high)})`;
};
const shareOf = (group) => group.filter((result) => result.agreed).length / group.length;
const names = readdirSync(new URL('../examples/scored/', import.meta.url));

head(`The six games, ${seeds} seeds each`, 'game', ...rules);
for (const [game, name] of names.entries()) {
  row(name, ...rules.map((rule) => agreed(where({ part: 'own', rule, game }))));
}
row('**all**', ...rules.map((rule) => agreed(where({ part: 'own', rule }))));

head(`Games not seen before, ${2 * seeds}`, 'how', ...rules);
for (const way of Object.keys(ways)) {
  row(way, ...rules.map((rule) => agreed(where({ part: 'new', rule, way }))));
}

/** Mean gain of some seats, in points of 100: per deal and per game. */
const gains = (group, seats) => {
  if (seats.length === 0) return ['–', '–'];
  const deals = group.filter(({ gains: each }) => each !== null);
  const sum = deals.reduce(
    (all, { gains: each }) => all + seats.reduce((part, seat) => part + each[seat], 0),
    0,
  );
  const per = (count) => (count === 0 ? '–' : (sum / seats.length / count).toFixed(1));
  return [per(deals.length), per(group.length)];
};
for (const rule of rules) {
  const title = `Greedy, stubborn and lying parties, ${rule}, six games with ${Math.ceil(seeds / 8)} seeds each`;
  head(title, 'who', 'agreed', 'seekers, per deal', 'per game', 'the odd ones, per deal', 'per game');
  for (const [mix, seats] of Object.entries(mixes)) {
    const group = where({ part: 'mix', rule, mix });
    const odd = Object.keys(seats).map(Number);
    const seekers = [0, 1, 2, 3, 4, 5].filter((seat) => !odd.includes(seat));
    row(mix, agreed(group), ...gains(group, seekers), ...gains(group, odd));
  }
}

const tactics = ['boulware', 'conceder', 'titForTat', 'consensusSeeker'];
const saop = `Alternating offers, 100 rounds, six games with ${Math.ceil(seeds / 40)} seeds each`;
head(saop, 'all six are', ...rules);
for (const agent of tactics) {
  row(agent, ...rules.map((rule) => agreed(where({ part: 'saop', rule, agent }))));
}

const seekers = results.filter(({ part }) => part !== 'saop');
const isMissed = (group, aim) => shareOf(group) < aim - 2 * Math.sqrt((aim * (1 - aim)) / group.length);
const aimed = {
  own: { part: 'own' },
  ...Object.fromEntries(Object.keys(ways).map((way) => [way, { part: 'new', way }])),
};
const missed = [
  ...Object.entries(aims).flatMap(([what, of]) =>
    rules
      .filter((rule) => isMissed(where({ ...aimed[what], rule }), of[rule]))
      .map((rule) => `${what}, ${rule}: below ${percent(of[rule])} by more than two standard errors`),
  ),
  ...(seekers.some(({ moves }) => moves > mostMoves) ? [`more than ${mostMoves} moves`] : []),
  ...(results.some(({ below }) => below.length > 0) ? ['a party signed below its minimum'] : []),
];
const most = seekers.reduce((max, { moves }) => Math.max(max, moves), 0);
console.log(
  `\nMost moves: ${most}. Signed below a minimum: ${results.flatMap(({ below }) => below).length}.`,
);
for (const aim of missed) console.log(`Missed: ${aim}.`);
if (missed.length === 0) console.log('All aims reached.');
process.exitCode = missed.length === 0 ? 0 : 1;
