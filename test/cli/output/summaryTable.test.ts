import { kaplanMeier, momentsOf, momentsSummary } from '../../../src/analysis/index.js';
import { expect, test } from 'vitest';
import { summaryTable } from '../../../src/cli/output/summaryTable.js';
import { summarizeRuns, openRuns, sweepExperiment } from '../../../src/ensemble/index.js';
import { load } from '../../ensemble/experiment/experimentText.js';
import { gambled } from '../../ensemble/sweep/gamble.js';
import { quick, workFolder } from '../../ensemble/sweep/workFolder.js';

const folder = workFolder();

test('the table', async () => {
  const text = gambled(
    ['count: 4', 'count: 20'],
    ['expectedGain.A, outcome', 'expectedGain.A, endedBy, timeToAgreement'],
  );
  const place = folder();
  const experiment = await load(`${text}until: { metric: agreement, width: 0.5 }\n`);
  await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick });
  const table = summaryTable(await summarizeRuns(await openRuns([place])));
  expect(table.replace(/\([0-9a-f]{32}\), (.*), version [^:]*:/, '(hash), $1, version x:'))
    .toMatchInlineSnapshot(`
      "gamble (hash), seed "1", version x: 140 runs, 6 points

                                                      random                 tough
      runs                                                70                    70
      agreement                         0.986 [0.912, 1.000]  0.557 [0.480, 0.634]
      expectedGain.A                    0.271 [0.228, 0.314]                 0.000
      endedBy nobody                    1.000 [0.949, 1.000]  1.000 [0.949, 1.000]
      endedBy A                         0.000 [0.000, 0.051]  0.000 [0.000, 0.051]
      endedBy B                         0.000 [0.000, 0.051]  0.000 [0.000, 0.051]
      timeToAgreement, median (offers)                 2.000                 6.000

      Difference to random on the same seeds, and how many pairs of runs differ
                                        tough               differ
      agreement       -0.500 [-0.635, -0.333]  p < 0.001  30 of 60
      expectedGain.A  -0.224 [-0.323, -0.125]             13 of 29

      random: 1 of 70 runs without expectedGain.A.
      tough: 31 of 70 runs without expectedGain.A.
      Where no unit stands: shares of the runs from 0 to 1, and pure numbers such as gains.
      In brackets: intervals of 95 % for chance within the points; what the factors do is not in them.
      Without brackets no interval is known: of numbers that are all alike, of medians over several points or of fewer than six runs.
      p: exact test of McNemar.
      Where agreement, known to a width of 0.5, ended a policy early, they are for orientation only.
      "
    `);
});

test('five policies fit 80 and 40 characters, with units, options as shares, and what has no value', async () => {
  const names = ['alike', 'random', 'tough', 'toughest', 'stranger'];
  const policies = names.map(
    (name, n) => `  ${name}: { agents: { A: randomBidder, B: ${n < 3 ? 'randomBidder' : 'hardliner'} } }\n`,
  );
  const text = `name: five
scenario: lake
policies:
${policies.join('')}seeds: 6
metrics: [agreement, lastText.water, level.water, offers, timeToAgreement, nashProduct]
`;
  const place = folder();
  await sweepExperiment(await load(text), { folder: place, workers: 1, disk: quick });
  const summary = await summarizeRuns(await openRuns([place]));
  for (const width of [80, 40]) {
    const lines = summaryTable(summary, width).split('\n');
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
    for (const name of names) expect(lines.some((line) => line.includes(name))).toBe(true);
    expect(lines.filter((line) => line.startsWith('agreement')).length).toBeGreaterThan(2);
  }
  const whole = summaryTable(summary);
  expect(whole).toMatch(/^timeToAgreement, median \(offers\) /m);
  expect(whole).toMatch(/^offers /m);
  expect(whole).toMatch(/^lastText\.water \S.* 0\.\d{3} \[/m);
  const { metrics } = summary.policies[1]!;
  const { missing, runs } = metrics['lastText.water'] as { missing: number; runs: number };
  if (missing > 0) expect(whole).toContain(`random: ${missing} of ${runs} runs without lastText.water`);
  expect(Object.keys((metrics['level.water'] as { categories: object }).categories).length).toBeGreaterThan(
    1,
  );
});

test('an interval around 0 beside another difference says why', () => {
  const of = (low: number, high: number): string => {
    const shares = { kind: 'yesNo', runs: 20, share: 0.5, low: 0.3, high: 0.7 };
    const difference = { kind: 'yesNo', pairs: 20, differing: 3, difference: 0.15, low, high };
    const summary = {
      chance: true,
      points: 1,
      replicates: 20,
      runs: 40,
      policies: ['p', 'q'].map((policy) => ({ policy, runs: 20, metrics: { agreement: shares } })),
      differences: [{ policy: 'q', from: 'p', metrics: { agreement: difference } }],
    };
    return summaryTable(summary as never);
  };
  expect(of(-0.379, 0.379)).toMatch(/3 of 20\nAn interval around 0 beside .* fewer than six pairs of runs/);
  expect(of(-0.1, 0.4)).not.toContain('An interval around 0');
});

test('what has no interval says why, and a dash has a legend', () => {
  const curve = kaplanMeier([2, 3], [true, true]);
  const metrics = {
    timeToAgreement: { kind: 'time', unit: 'days', runs: 2, observed: 2, curve },
    gain: { ...momentsSummary(momentsOf([])), kind: 'number', unit: '', runs: 2, missing: 2 },
  };
  const summary = {
    chance: true,
    points: 1,
    replicates: 2,
    runs: 2,
    policies: [{ policy: 'p', runs: 2, metrics }],
    differences: [],
  };
  const text = summaryTable(summary as never);
  expect(text).toMatch(/timeToAgreement, median \(days\) +2\.000\n/);
  expect(text).toContain('of medians over several points or of fewer than six runs.');
  expect(text).toMatch(/gain +–\n/);
  expect(text).toContain('–: none, or not known.');
});
