// Writes docs/history.md and, beside it, the results that it is made of, on two threads: 2,000 seeds of each dated
// scenario, 2,000 of each arm that is held against the record, and the 400 draws of the back-test.
// npm run history -- [--seeds N] [--draws N] [--out FILE] [--check]
// --check writes nothing: it fails if the page is not what the stored results say, or if the first 40 seeds or draws
// come out otherwise than they did.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { format, resolveConfig } from 'prettier';
import { baselineReport, mergeBacktest, rollbackPosition } from '../dist/analysis.js';
import { scenarios, texts } from '../dist/index.js';
import { facts, happened } from './history-facts.mjs';
import { folded } from './history-fold.mjs';
import { historyPage } from './history-page.mjs';
import { mark } from './history-work.mjs';
import { armScenarios } from './record-arms.mjs';
import { recordRows } from './record-rows.mjs';
import { writeWhole } from './shared/writeWhole.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    draws: { type: 'string', default: '400' },
    out: { type: 'string', default: `${root}docs/history.md` },
    check: { type: 'boolean', default: false },
  },
});
const SEED = 'backtest';
/** Seeds, and draws, that are kept one by one. */
const FIRST = 40;
/** Seeds in a task: small enough that no thread waits long for the other. */
const CHUNK = 100;
const resultsFile = asked.out.replace(/(\.md)?$/, '.json');
const start = performance.now();

if (asked.check) await check();
else await write();

async function write() {
  const [seeds, draws] = [Number(asked.seeds), Number(asked.draws)];
  const { runs, parts, held } = await played(seeds, draws);
  const results = {
    date: new Date().toISOString().slice(0, 10),
    processorSeconds: processorSeconds(),
    runs: Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, folded(name, all)])),
    backtest: mergeBacktest(parts),
    rival: rival(),
    record: Object.fromEntries(
      Object.entries(held).map(([arm, all]) => [arm, recordRows(all, armScenarios[arm].scenario.start)]),
    ),
    first: marks(runs, parts, held),
  };
  await put(resultsFile, await formatted(JSON.stringify(results), 'json', resultsFile));
  await put(asked.out, await formatted(historyPage(results), 'markdown', asked.out));
  if (resultsFile === `${root}docs/history.json`) await import('./verdicts.mjs');
  console.log(`${asked.out} written in ${seconds()} s (${results.processorSeconds} s of processor time).`);
}

async function check() {
  const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  const { first, backtest } = results;
  const text = await formatted(historyPage(results), 'markdown', asked.out);
  const { runs, parts, held } = await played(first.seeds, first.draws, backtest.draws);
  const now = marks(runs, parts, held);
  const wrong = [
    ...(readFileSync(asked.out, 'utf8') === text ? [] : [`${asked.out} is not what the results say.`]),
    ...Object.keys(first.runs).flatMap((name) =>
      first.runs[name].flatMap((before, seed) =>
        before === now.runs[name][seed]
          ? []
          : [`${name}, seed history-${seed}: ${now.runs[name][seed]}; it was: ${before}.`],
      ),
    ),
    ...first.held.flatMap((before, n) =>
      JSON.stringify(before) === JSON.stringify(now.held[n])
        ? []
        : [
            `Back-test, the first ${first.draws} draws: ${JSON.stringify(now.held[n])}; it was: ${JSON.stringify(before)}.`,
          ],
    ),
  ];
  if (wrong.length === 0) {
    console.log(`${asked.out} is what the results say, and they are what the model gives (${seconds()} s).`);
    return;
  }
  console.error(
    [...wrong.slice(0, 10), ...(wrong.length > 10 ? [`… ${wrong.length} in all.`] : [])].join('\n'),
  );
  console.error(`${asked.out} is out of date: write it anew with npm run history.`);
  process.exitCode = 1;
}

function seconds() {
  return ((performance.now() - start) / 1000).toFixed(0);
}

/** Of all threads. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}

/** What is kept of the first seeds and draws, to be compared. */
function marks(runs, parts, arms) {
  const held = parts.filter(({ to }) => to <= FIRST);
  const [{ length: seeds }] = Object.values(runs);
  return {
    seeds: Math.min(FIRST, seeds),
    draws: Math.max(...held.map(({ to }) => to)),
    runs: Object.fromEntries(
      Object.entries({ ...runs, ...arms }).map(([name, all]) => [
        name,
        all.slice(0, FIRST).map((run) => mark(run)),
      ]),
    ),
    held: held[0].held.map(({ id }, n) => ({
      id,
      dated: held.map((part) => part.held[n].dated),
      structureOnly: held.map((part) => part.held[n].structureOnly),
    })),
  };
}

/**
 * Plays the first seeds of every scenario and the first draws of the back-test on two threads, each of which takes
 * the next task when it is done with one.
 *
 * @param ofDraws of a back-test of so many draws
 */
async function played(seeds, draws, ofDraws = draws) {
  const tasks = [
    ...cut(draws, 20, (from, to) => ({ draws: ofDraws, seed: SEED, from, to })),
    ...Object.keys(facts).flatMap((name) => cut(seeds, CHUNK, (from, to) => ({ name, from, to }))),
    ...Object.keys(armScenarios).flatMap((arm) => cut(seeds, CHUNK, (from, to) => ({ arm, from, to }))),
  ];
  const answers = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL('./history-work.mjs', import.meta.url));
    while (next < tasks.length) {
      const place = next++;
      const answer = once(worker, 'message');
      worker.postMessage(tasks[place]);
      [answers[place]] = await answer;
    }
    await worker.terminate();
  };
  await Promise.all([work(), work()]);
  const answersOf = (isOf) => answers.filter((_, place) => isOf(tasks[place]));
  const byName = (names, key) =>
    Object.fromEntries(names.map((name) => [name, answersOf((task) => task[key] === name).flat()]));
  return {
    runs: byName(Object.keys(facts), 'name'),
    held: byName(Object.keys(armScenarios), 'arm'),
    parts: answersOf(({ name, arm }) => name === undefined && arm === undefined),
  };
}

function cut(all, size, taskOf) {
  return Array.from({ length: Math.ceil(all / size) }, (_, n) =>
    taskOf(n * size, Math.min(all, (n + 1) * size)),
  );
}

/** The weighted baseline, and where on its scale lies what the six signed. */
function rival() {
  const places = happened.signed.map((id) => [id, rollbackPosition(scenarios.december2003, texts[id].deal)]);
  return { ...baselineReport(), texts: Object.fromEntries(places) };
}

async function formatted(text, parser, file) {
  return format(text, { ...(await resolveConfig(file)), parser });
}

async function put(file, text) {
  writeWhole(file, text);
}
