import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { backtest, baselineReport } from '../../../src/history/index.js';
import { backtestAccount } from '../../../src/report/index.js';

test('the table, or as JSON the documented fields in the documented order; the built command, on two threads, the same', async () => {
  const report = backtest({ draws: 40, seed: 's' });
  const { targets, caution, ...asked } = report;
  const json = { ...asked, targets, baseline: baselineReport(), caution };
  const text = `${JSON.stringify(json, null, 2)}\n`;
  expect(Object.keys(json)).toEqual(['draws', 'seed', 'targets', 'baseline', 'caution']);
  expect(Object.keys(targets[0]!)).toEqual([
    ...['id', 'label', 'kind', 'share', 'interval', 'structureOnlyShare', 'structureOnlyInterval', 'needed'],
    'verdict',
  ]);
  const args = ['backtest', '--draws', '40', '--seed', 's'];
  const command = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
  const env = { ...process.env };
  delete env['COLUMNS'];
  const built = (more: readonly string[] = [], columns = {}) =>
    spawnSync(process.execPath, [command, ...args, ...more], {
      encoding: 'utf8',
      env: { ...env, ...columns },
    });
  expect(built(['--json'])).toMatchObject({ status: 0, stderr: '', stdout: text });
  expect(built().stdout).toBe(backtestAccount(report, baselineReport()));
  const narrow = backtestAccount(report, baselineReport(), { width: 60 });
  expect(built([], { COLUMNS: '60' }).stdout).toBe(narrow);
}, 180_000);
