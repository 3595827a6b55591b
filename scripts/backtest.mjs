// The back-test of docs/history.md, played whole on two threads: prints the table and the time, and fails if it is not
// what is stored beside the page. A target that is missed is no failure: it stands there as missed.
// npm run backtest [-- --draws N] [--seed TEXT]   (other draws are printed only)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baselineReport } from '../dist/analysis.js';
import { backtestAccount } from '../dist/report.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { backtest: stored } = JSON.parse(readFileSync(`${root}docs/history.json`, 'utf8'));

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

if (report.draws === stored.draws && report.seed === stored.seed) {
  const changed = report.targets.filter(
    (target, n) => JSON.stringify(target) !== JSON.stringify(stored.targets[n]),
  );
  for (const { id, share, structureOnlyShare, verdict } of changed) {
    const before = stored.targets.find((target) => target.id === id);
    console.error(
      `Target ${id}: ${share} and ${structureOnlyShare}, ${verdict}; docs/history.md has ${before?.share} and ${before?.structureOnlyShare}, ${before?.verdict}.`,
    );
  }
  if (changed.length > 0) {
    console.error('docs/history.md is out of date: write it anew with npm run history.');
    process.exitCode = 1;
  }
}
