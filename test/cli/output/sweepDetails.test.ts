import { expect, test } from 'vitest';
import { summaryTable } from '../../../src/cli/output/summaryTable.js';
import { sweepDetails } from '../../../src/cli/output/sweepDetails.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { loadExperiment, openRuns, summarizeRuns, sweepExperiment } from '../../../src/ensemble/index.js';
import { copies, pond } from '../../ensemble/sweep/pond.js';
import { quick, workFolder } from '../../ensemble/sweep/workFolder.js';

const folder = workFolder();

async function summaryOf(text: string) {
  const place = folder();
  const experiment = await loadExperiment(text, { scenarioOf: () => pond });
  await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick });
  return await summarizeRuns(await openRuns([place]));
}

test('without chance: no interval, no p, and a line that says why; the factor by itself; runs to read', async () => {
  const summary = await summaryOf(copies);
  const text = summaryTable(summary);
  expect(text).not.toMatch(/\[|p [<=]/);
  expect(text).toContain('all runs of a policy at a point are alike, and no seed changes anything.');
  expect(sweepDetails(summary, { file: "a pond's.yaml" })).toMatchInlineSnapshot(`
    "
    By parties.North.noDeal
                         asIs  tough
    agreement
      0.3               1.000  0.000
      0.5               0.000  0.000
      0.7               0.000  0.000
    expectedGain.North
      0.3               0.300      –
      0.5                   –      –
      0.7                   –      –
    –: none, or not known.

    Runs to read, on the same seed
      six-party run 'a pond'\\''s.yaml' --row 0  # asIs: agreement comes out differently
      six-party run 'a pond'\\''s.yaml' --row 30  # tough
    "
  `);
});

test('a metric is told by factor as in the table of all runs: levels as shares, units, options, times', async () => {
  const text = `name: steps
scenario: december2003
policies: { asIs: , phased: { agents: { US: phasedConcessions } } }
factors: { horizon.rounds: [1, 5] }
seeds: 6
metrics: [outcome, level.rollback, aid, rounds, timeToAgreement]
`;
  const place = folder();
  const experiment = await loadExperiment(text, { scenarioOf: () => december2003 });
  await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick });
  const summary = await summarizeRuns(await openRuns([place]));
  const labels = (table: string): string[] =>
    table
      .split('\n')
      .map((line) => /^(\S.*?)(?: {2,}|$)/.exec(line)?.[1] ?? '')
      .filter((label) => label !== '');
  const whole = labels(summaryTable(summary));
  const byFactor = labels(sweepDetails(summary)).slice(1, -1);
  expect(byFactor).toContain('rounds (count)');
  expect(byFactor).toContain('timeToAgreement, median (days)');
  expect(byFactor).toContain('level.rollback 1');
  expect(byFactor.filter((label) => label.startsWith('outcome ')).length).toBeGreaterThan(1);
  const named = byFactor.filter((label) => !label.startsWith('–: '));
  for (const label of named) expect(whole).toContain(label);
  expect(sweepDetails(summary)).toMatch(/in \d of 6 runs/);
});

test('with one run a point intervals count what the factors do, and the table says so', async () => {
  const random = 'agents: { North: randomBidder, South: randomBidder }';
  const once = copies
    .replace('asIs:', `asIs: { ${random} }`)
    .replace('seeds: 30', 'seeds: 1')
    .replace('agents: { South: hardliner }', 'agents: { North: randomBidder, South: hardliner }');
  expect(summaryTable(await summaryOf(once))).toContain(
    'In brackets: intervals of 95 %. With one run a point they count what the factors do as chance.',
  );
});
