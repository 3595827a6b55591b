import { describe, expect, test } from 'vitest';
import { metricsOf, playBatch, pointAt, type Cell } from '../../../../src/ensemble/index.js';
import { experimentPlan, playRuns } from '../../../../src/ensemble/play/playRuns.js';
import { metricColumns } from '../../../../src/ensemble/fold/columns.js';
import { december2003 } from '../../../../src/scenarios/index.js';
import { headerOf, playedColumns } from '../../../../src/ensemble/sweep/rows/header.js';
import { rowsText, valuesOf } from '../../../../src/ensemble/sweep/rows/rowsText.js';
import { load } from '../../experiment/experimentText.js';
import { gamble, gambled } from '../gamble.js';

async function types(text: string): Promise<string[]> {
  return headerOf(await load(text)).columns.map(({ name, type, of }) => `${name} ${type} ${of}`);
}

const metrics = 'agreement, expectedGain.A, outcome';

test('the run, its parameters, its metrics, each by a name without dots', async () => {
  const every = gambled([metrics, 'outcome, timeToAgreement, expectedGain.A, agreement']);
  expect(await types(every)).toEqual([
    ...['run integer run', 'policy text run', 'point integer run', 'replicate integer run', 'seed text run'],
    ...['parties_A_noDeal number parameter', 'B number parameter'],
    ...['outcome text metric', 'timeToAgreement integer metric', 'timeToAgreement_observed boolean metric'],
    ...['expectedGain_A number metric', 'agreement boolean metric', 'chance boolean run'],
  ]);
  const asked = await types(gambled([metrics, 'chance, outcome']));
  expect(asked.slice(-2)).toEqual(['chance boolean metric', 'outcome text metric']);
});

test('what is counted is whole: columns of integers hold nothing else', () => {
  const metrics = metricsOf(december2003);
  const columns = metrics.flatMap((metric) => metricColumns(metric, metric.name));
  const { values } = playBatch({
    ...{ scenario: december2003, seed: 'whole', from: 0, to: 3 },
    metrics: metrics.map(({ name }) => name),
  });
  const whole = columns.flatMap(({ type }, at) => (type === 'integer' ? [at] : []));
  expect(whole.length).toBeGreaterThan(20);
  const written = whole.flatMap((at) => [0, 1, 2].map((run) => values[run * columns.length + at]!));
  expect(written.filter((value) => !Number.isNaN(value) && !Number.isInteger(value))).toEqual([]);
});

test('a factor is of the type of its levels', async () => {
  const list = `design: { kind: list, points: [{ parties.A.noDeal: 0, agents.B: hardliner }] }`;
  const listed = gamble
    .replace(/factors:[\s\S]*design: factorial/, list)
    .replace(/random: .*\n/, 'random:\n')
    .replace(/ {2}tough: .*\n/, '');
  expect((await types(listed)).slice(5, 7)).toEqual([
    'parties_A_noDeal integer parameter',
    'agents_B text parameter',
  ]);
  const experiment = await load(gamble);
  const of = (values: (number | string | boolean)[]): string =>
    headerOf({ ...experiment, factors: [{ name: 'x', paths: [], levels: { kind: 'list', values } }] })
      .columns[5]!.type;
  expect([of([true, false]), of(['a', 1]), of([1]), of([1, 0.5]), of(['a'])]).toEqual([
    'boolean',
    'level',
    'integer',
    'number',
    'text',
  ]);
});

describe('refused', () => {
  test('two columns of one name', async () => {
    const twins = gambled(['  B: {', '  parties_A_noDeal: {']);
    await expect(types(twins)).rejects.toMatchObject({
      code: 'invalid-option',
      issues: [{ message: 'There would be two columns "parties_A_noDeal".' }],
    });
    for (const name of ['run', 'policy', 'point', 'replicate', 'seed', 'chance']) {
      const taken = load(gambled(['  B: {', `  ${name}: {`]));
      await expect(taken).rejects.toThrow('The results have a column of that name');
    }
  });
});

test('rows say what was measured, with the seed and the levels of the run, and can be read back', async () => {
  const experiment = await load(gambled([metrics, `${metrics}, timeToAgreement`]));
  const header = headerOf(experiment);
  const [from, to] = [13, 37];
  const values = playRuns(experimentPlan(experiment), { from, to });
  const rows = rowsText(experiment, header, from, values)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, Cell>);
  expect(rows).toHaveLength(to - from);
  rows.forEach((row, at) => {
    const { index, policy, seed, parameters } = pointAt(experiment, from + at);
    expect([row['run'], row['policy'], row['seed']]).toEqual([index, policy, seed]);
    expect([row['parties_A_noDeal'], row['B']]).toEqual(Object.values(parameters));
    expect(valuesOf(playedColumns(header), row)).toEqual(values.slice(at * 6, (at + 1) * 6));
  });
});
