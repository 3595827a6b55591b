import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { backtest, baselineReport } from '../../src/analysis/index.js';
import { backtestAccount } from '../../src/report/index.js';
import { sixParty } from './sixParty.js';

describe('what it prints', () => {
  test('the table, or as JSON the documented fields in the documented order; the built command, on two threads, the same', async () => {
    const report = backtest({ draws: 40, seed: 's' });
    const { targets, caution, ...asked } = report;
    const json = { ...asked, targets, baseline: baselineReport(), caution };
    const text = `${JSON.stringify(json, null, 2)}\n`;
    expect(Object.keys(json)).toEqual(['draws', 'seed', 'targets', 'baseline', 'caution']);
    expect(Object.keys(targets[0]!)).toEqual([
      ...['id', 'label', 'kind', 'share', 'structureOnlyShare', 'needed', 'verdict'],
    ]);
    const args = ['backtest', '--draws', '40', '--seed', 's'];
    const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const built = (...more: string[]) =>
      spawnSync(process.execPath, [command, ...args, ...more], { encoding: 'utf8' });
    expect(built('--json')).toMatchObject({ status: 0, stderr: '', stdout: text });
    expect(built().stdout).toBe(backtestAccount(report, baselineReport()));
  }, 180_000);
});

describe('mistakes: code 2 and what would do', () => {
  test.each([
    ['30', 'Expected a multiple of 20 from 20 to 100000, not "30". The nearest that will do: 40.'],
    ['0', 'The nearest that will do: 20.'],
    ['200000', 'The nearest that will do: 100000.'],
    ['many', 'not "many". Such as --draws 400.'],
    ['', 'not "". Such as --draws 400.'],
    ['-20', 'not "-20". Such as --draws 400.'],
  ])('--draws "%s"', async (draws, said) => {
    const { code, out, err } = await sixParty('backtest', `--draws=${draws}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--draws: ');
    expect(err).toContain(said);
  });

  test('an empty seed, an argument too many, an unknown option', async () => {
    expect((await sixParty('backtest', '--seed', '')).err).toContain(
      '--seed: Expected a text that is not empty',
    );
    expect((await sixParty('backtest', 'december2003')).code).toBe(2);
    expect((await sixParty('backtest', '--drows', '20')).err).toContain('Did you mean --draws?');
  });
});
