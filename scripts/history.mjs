// Writes docs/history.md from results, on two threads: 2,000 seeds of each dated scenario and a back-test.
// npm run history -- [--seeds N] [--draws N] [--out FILE] [--check]
// --check writes nothing and fails if the file is not what the results say.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { format, resolveConfig } from 'prettier';
import { facts } from './history-facts.mjs';
import { historyPage } from './history-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    draws: { type: 'string', default: '400' },
    out: { type: 'string', default: `${root}docs/history.md` },
    check: { type: 'boolean', default: false },
  },
});
const start = Date.now();

// One after the other: each of the two uses two threads.
const runs = await played(Number(asked.seeds));
const page = historyPage({ runs, backtest: await backtested(asked.draws) });
const text = await format(page, { ...(await resolveConfig(asked.out)), parser: 'markdown' });
const seconds = ((Date.now() - start) / 1000).toFixed(0);

if (!asked.check) {
  writeFileSync(`${asked.out}.new`, text);
  renameSync(`${asked.out}.new`, asked.out);
  console.log(`${asked.out} written in ${seconds} s.`);
} else if (readFileSync(asked.out, 'utf8') === text) {
  console.log(`${asked.out} is what the results say (${seconds} s).`);
} else {
  console.error(`${asked.out} is not what the results say: write it anew with npm run history.`);
  process.exitCode = 1;
}

async function played(seeds) {
  const middle = Math.ceil(seeds / 2);
  const workers = [0, 1].map(() => new Worker(new URL('./history-runs.mjs', import.meta.url)));
  const runs = {};
  for (const name of Object.keys(facts)) {
    const ranges = [
      { name, from: 0, to: middle },
      { name, from: middle, to: seeds },
    ];
    const parts = ranges.map(async (range, n) => {
      const answer = once(workers[n], 'message');
      workers[n].postMessage(range);
      return (await answer)[0];
    });
    runs[name] = (await Promise.all(parts)).flat();
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return runs;
}

async function backtested(draws) {
  const command = spawn(process.execPath, [`${root}dist/cli.js`, 'backtest', '--json', '--draws', draws], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks = [];
  command.stdout.on('data', (chunk) => chunks.push(chunk));
  const [code] = await once(command, 'close');
  if (code !== 0) throw new Error(`The back-test ended with code ${code}.`);
  return JSON.parse(Buffer.concat(chunks).toString());
}
