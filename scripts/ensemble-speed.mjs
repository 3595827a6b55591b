// How fast ensembles are here with one and with two threads, and what they need of memory.
// node scripts/ensemble-speed.mjs [talks, by default 2000] [runs of the cheap game, by default 20000]   (needs a build)
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { piscinaExecutor, runEnsemble } from '../dist/ensemble.js';
import { loadScenario, starterScenario } from '../dist/files.js';
import { december2003 } from '../dist/index.js';

const [talks = '2000', games = '20000', mode] = process.argv.slice(2);
const metrics = ['outcome', 'substance', 'days', 'timeToAgreement', 'aid', 'stock', 'realisedGain.DPRK'];
const megabytes = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;

if (mode === 'memory') {
  // In a process of its own: the peak counts from the start of one.
  const lake = loadScenario(starterScenario('lake'));
  await runEnsemble(lake, {
    runs: Number(games),
    seed: 'memory',
    metrics: ['outcome', 'agreement'],
    workers: 2,
  });
  console.log(`${Number(games).toLocaleString('en')} games, 2 threads: peak ${megabytes()}`);
} else {
  const rates = new Map([1, 2].map((workers) => [workers, []]));
  for (let turn = 0; turn < 3; turn++) {
    // In turns, so that what else the machine does meets both alike.
    for (const [workers, measured] of rates) {
      const executor = piscinaExecutor({ workers });
      await runEnsemble(december2003, { runs: 200 * workers, seed: 'warm', metrics, executor });
      const start = performance.now();
      await runEnsemble(december2003, { runs: Number(talks), seed: 'speed', metrics, executor });
      measured.push((1000 * Number(talks)) / (performance.now() - start));
      await executor.close();
    }
  }
  const best = (workers) => Math.max(...rates.get(workers));
  for (const [workers, measured] of rates) {
    const all = measured.map((rate) => Math.round(rate)).join(', ');
    console.log(`december2003, ${workers} thread${workers > 1 ? 's' : ''}: ${all} talks a second`);
  }
  console.log(
    `two threads against one, best of each: ${(best(2) / best(1)).toFixed(2)} ×; peak ${megabytes()}`,
  );
  for (const runs of [String(Math.round(Number(games) / 10)), games]) {
    const args = [fileURLToPath(import.meta.url), talks, runs, 'memory'];
    process.stdout.write(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
  }
}
