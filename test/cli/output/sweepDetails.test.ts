import { expect, test } from 'vitest';
import { summaryTable } from '../../../src/cli/output/summaryTable.js';
import { sweepDetails } from '../../../src/cli/output/sweepDetails.js';
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

    Runs to read, on the same seed
      six-party run 'a pond'\\''s.yaml' --row 0  # asIs: agreement comes out differently
      six-party run 'a pond'\\''s.yaml' --row 30  # tough
    "
  `);
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
