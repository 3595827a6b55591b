// Plays the register of mechanisms on threads, stores what comes out and writes docs/mechanisms.md from it.
// npm run mechanisms -- [--seeds N] [--workers N] [--folder FOLDER] [--keep FILE] [--page] [--before] [--check]
// --page plays nothing: it writes the page from what is stored. --before stores the table as that of the model before
// its second version, too. --keep keeps what was played in a file, and plays only scenarios that are not in it: for
// a model that nothing else changed in. --check writes nothing: it fails if the page is not what the stored results say, or if
// the first 40 seeds come out otherwise than they did.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ablateRegistered, mechanismRegister } from '../dist/analysis.js';
import { executorPlayer, piscinaExecutor } from '../dist/ensemble.js';
import { scenarioHash, version } from '../dist/index.js';
import { mechanismsPage } from './mechanisms-page.mjs';
import { writeWhole } from './shared/writeWhole.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    seeds: { type: 'string', default: '400' },
    workers: { type: 'string', default: '2' },
    page: { type: 'boolean', default: false },
    before: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    keep: { type: 'string' },
    folder: { type: 'string', default: `${root}docs` },
  },
});
const page = join(asked.folder, 'mechanisms.md');
const files = {
  now: join(asked.folder, 'mechanisms.json'),
  before: join(asked.folder, 'mechanisms-before.json'),
};
const SEED = 'mechanisms';
/** Seeds that are kept one by one, or all if they are fewer. */
const FIRST = 40;
const start = performance.now();

if (asked.check) await check();
else {
  if (!asked.page) await play();
  await put(page, await pageText());
  console.log(`${page} written (${seconds()} s).`);
}

async function play() {
  const rows = await played(Number(asked.seeds));
  const results = {
    date: new Date().toISOString().slice(0, 10),
    version,
    seed: SEED,
    seeds: Number(asked.seeds),
    rows: Object.fromEntries(rows.map((row) => [row.mechanism, summary(row)])),
    first: Object.fromEntries(rows.map(({ mechanism, values }) => [mechanism, firstOf(values)])),
  };
  await store(files.now, results);
  if (asked.before) await store(files.before, { ...results, first: undefined });
}

async function check() {
  const { first, seeds } = stored(files.now);
  if (readFileSync(page, 'utf8') !== (await pageText())) fail(`${page} is not what the stored results say`);
  const rows = await played(Math.min(seeds, FIRST));
  const now = Object.fromEntries(rows.map(({ mechanism, values }) => [mechanism, firstOf(values)]));
  const ids = [...new Set([...Object.keys(first), ...Object.keys(now)])];
  const others = ids.filter((id) => JSON.stringify(first[id]) !== JSON.stringify(now[id]));
  if (others.length > 0) fail(`The first seeds come out otherwise: ${others.join(', ')}`);
  if (process.exitCode !== 1) console.log(`Mechanisms: ${ids.length} as stored (${seconds()} s).`);
}

function fail(what) {
  console.error(`${what}: run npm run mechanisms.`);
  process.exitCode = 1;
}

async function played(seeds) {
  const executor = piscinaExecutor({ workers: Number(asked.workers) });
  let told = 0;
  const onProgress = (done, total) => {
    if (!process.stderr.isTTY && done - told < total / 20 && done < total) return;
    told = done;
    process.stderr.write(`${done} of ${total} runs, ${seconds()} s\n`);
  };
  try {
    return await ablateRegistered({
      seeds,
      seed: SEED,
      player: keeping(executorPlayer(executor, { onProgress })),
    });
  } finally {
    await executor.close();
  }
}

/** A player that asks another one only for what is not in the file yet. */
function keeping(player) {
  if (asked.keep === undefined) return player;
  return async (jobs) => {
    const kept = existsSync(asked.keep) ? stored(asked.keep) : {};
    const keyOf = ({ scenario, seed, runs }, metric) => `${scenarioHash(scenario)} ${seed} ${runs} ${metric}`;
    const missing = jobs.flatMap((job) => {
      const metrics = job.metrics.filter((metric) => kept[keyOf(job, metric)] === undefined);
      return metrics.length === 0 ? [] : [{ ...job, metrics }];
    });
    const played = await player(missing);
    missing.forEach((job, n) => {
      job.metrics.forEach((metric, column) => {
        kept[keyOf(job, metric)] = played[n].map((row) => row[column]);
      });
    });
    writeWhole(asked.keep, JSON.stringify(kept));
    return jobs.map((job) =>
      Array.from({ length: job.runs }, (_, run) =>
        job.metrics.map((metric) => kept[keyOf(job, metric)][run]),
      ),
    );
  };
}

/** What came out of a row; what was registered of it the register has. */
function summary(row) {
  const {
    pairs,
    differing,
    with: on,
    without,
    effect,
    interval95,
    interval90,
    pValue,
    adjusted,
    verdict,
  } = row;
  return { pairs, differing, with: on, without, effect, interval95, interval90, pValue, adjusted, verdict };
}

/** The first seeds: all with the mechanism, then all without it. */
function firstOf(values) {
  return [0, 1].map((side) => values.slice(0, FIRST).map((pair) => pair[side]));
}

async function pageText() {
  const text = mechanismsPage(mechanismRegister, stored(files.now), stored(files.before));
  return format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
}

function stored(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function store(file, results) {
  await put(file, await format(JSON.stringify(results), { ...(await resolveConfig(file)), parser: 'json' }));
}

async function put(file, text) {
  writeWhole(file, text);
}

function seconds() {
  return ((performance.now() - start) / 1000).toFixed(0);
}
