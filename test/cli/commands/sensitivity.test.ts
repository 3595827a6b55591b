import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sensitivityTable } from '../../../src/cli/commands/sensitivity.js';
import type { SensitivityReport } from '../../../src/ensemble/index.js';
import { small } from '../../ensemble/experiment/experimentText.js';
import { lake } from '../../files/games.js';
import { sixParty, workFolder } from '../sixParty.js';

const place = workFolder();
mkdirSync(place('games'));
writeFileSync(place('games/lake.yaml'), lake);
writeFileSync(place('small.yaml'), small.replace('scenario: lake', 'scenario: games/lake.yaml'));

describe('what it prints', () => {
  test('--json and the table say the same, with threads or without; the scenario lies beside the file', async () => {
    const args = ['sensitivity', place('small.yaml'), '--n', '4', '--workers', '0'];
    const [json, table] = [await sixParty(...args, '--json'), await sixParty(...args)];
    expect([json.code, json.err, table.code, table.err]).toEqual([0, '', 0, '']);
    const report = JSON.parse(json.out) as SensitivityReport;
    expect([report.method, report.points, report.replicates]).toEqual(['sobol', 16, 4]);
    expect(table.out).toBe(sensitivityTable('small', report, { rounds: 'rounds' }));
  });

  test('the table', () => {
    const interval = (estimate: number | null) => ({
      estimate,
      low: estimate === null ? null : estimate - 0.1,
      high: estimate === null ? null : estimate + 0.1,
    });
    const report: SensitivityReport = {
      ...{ experiment: 'x', experimentHash: '', version: '', method: 'morris', n: 4, points: 12 },
      ...{ replicates: 5, seed: '1', alpha: 0.05, note: 'Few.' },
      policies: [
        {
          policy: 'asIs',
          metrics: [
            {
              ...{ metric: 'agreement', mean: 0.5, note: '' },
              factors: { trust: { mu: interval(-0.00001), muStar: interval(0.25), sigma: interval(0.5) } },
            },
            { metric: 'rounds', mean: null, factors: {}, note: 'There is no value at 3 of 12 points.' },
          ],
        },
      ],
    };
    expect(sensitivityTable('Title', report)).toMatchInlineSnapshot(`
      "Title
      Elementary effects from 4 trajectories: 12 points per policy, 5 runs each, seed "1"; 95 % intervals
      effects of a step of two thirds of the range of a factor: their mean size, mean and standard deviation
      Few.

      Policy asIs

      agreement, mean over the points 0.5000
                 size          interval    mean           interval  deviation          interval
        trust  0.2500  0.1500 to 0.3500  0.0000  -0.1000 to 0.1000     0.5000  0.4000 to 0.6000

      rounds
        There is no value at 3 of 12 points.
      "
    `);
  });
});

test('no cell is blank: an interval of no width is a dash, which the legend explains', () => {
  const alike = { estimate: 0.25, low: null, high: null };
  const report: SensitivityReport = {
    ...{ experiment: 'x', experimentHash: '', version: '', method: 'sobol', n: 3, points: 12 },
    ...{ replicates: 1, seed: '1', alpha: 0.05, note: '' },
    policies: [
      {
        policy: 'asIs',
        metrics: [{ metric: 'aid', mean: 0.5, note: '', factors: { trust: { first: alike, total: alike } } }],
      },
    ],
  };
  const text = sensitivityTable('Title', report);
  expect(text).toMatch(/ {2}trust {2}0\.2500 +– {2}0\.2500 +–\n/);
  expect(text).toContain('–: none, or not known, as an interval where all resamples are alike.');
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [['small.yaml', '--method', 'moris'], 'There is no method "moris". Did you mean "morris"?'],
    [['small.yaml', '--n', '1'], '--n: Expected a whole number from 2 to 1000000, but found "1".'],
    [['small.yaml', '--workers', 'x'], '--workers: Expected a whole number from 0 to 256, but found "x".'],
    [['smal.yaml'], 'There is no such file or folder. Did you mean'],
    [['games/lake.yaml'], 'lake.yaml:4:1 issues: Expected one of name, title, scenario'],
  ])('%j', async ([file, ...rest], said) => {
    const { code, out, err } = await sixParty('sensitivity', place(file!), ...rest);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
