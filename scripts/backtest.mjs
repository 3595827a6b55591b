// The back-test that continuous integration holds the model to: 400 draws on two threads, every target at the
// share it needs. Prints the table and the time; names what is missed and fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { baselineReport } from '../dist/analysis.js';
import { backtestAccount } from '../dist/report.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const FIRM = [1, 3, 4, 5, 7, 8, 10, 11, 12, 13];
const SOFT = [2, 6, 9, 14];

const start = Date.now();
const args = [`${root}dist/cli.js`, 'backtest', '--json', ...process.argv.slice(2)];
const { status, stdout } = spawnSync(process.execPath, args, {
  encoding: 'utf8',
  maxBuffer: 1e8,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const report = JSON.parse(stdout);
console.log(backtestAccount(report, baselineReport()));
console.log(`${report.draws} draws in ${((Date.now() - start) / 1000).toFixed(1)} s.`);

const needed = [...FIRM.map((id) => [id, 0.8]), ...SOFT.map((id) => [id, 0.6])];
const missed = needed.filter(
  ([id, least]) => report.targets.find((target) => target.id === id).share < least,
);
if (missed.length > 0) {
  console.error(
    `Missed: ${missed.map(([id, least]) => `target ${id} (needed ${100 * least} %)`).join(', ')}.`,
  );
  process.exitCode = 1;
}
