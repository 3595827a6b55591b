import { beforeAll, describe, expect, test } from 'vitest';
import {
  openRuns,
  piecesOf,
  sweepExperiment,
  tableOfRuns,
  valuesOfRuns,
} from '../../../src/ensemble/index.js';
import type { RunOutcome, RunSource } from '../../../src/ensemble/index.js';
import type { SixPartyError } from '../../../src/index.js';
import { edited, load } from '../experiment/experimentText.js';
import { gambled } from '../sweep/gamble.js';
import { workFolder } from '../sweep/workFolder.js';

type Row = Readonly<Record<string, number | string | boolean | null>>;

const place = workFolder();
let runs: RunSource;
let rows: Row[];

/** Two policies at six points, four runs each; a time, a category, a number and a yes or no are measured. */
const text = edited(['[agreement, rounds, outcome]', '[agreement, rounds, outcome, timeToAgreement]']);

async function swept(experiment: string): Promise<readonly [RunSource, Row[]]> {
  const folder = place();
  await sweepExperiment(await load(experiment), { folder, workers: 0 });
  const source = await openRuns([folder]);
  let lines = '';
  for await (const piece of piecesOf(source, 'jsonl')) lines += String(piece);
  const read = lines.trim().split('\n');
  return [source, read.map((line) => JSON.parse(line) as Row)];
}

beforeAll(async () => {
  [runs, rows] = await swept(text);
});

const failureOf = async (outcome: RunOutcome, of = runs): Promise<readonly unknown[]> => {
  try {
    await tableOfRuns(of, outcome);
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    return [code, issues[0]!.path, issues[0]!.message, issues[0]!.hint];
  }
  return ['made'];
};

describe('a table of runs', () => {
  test('has a row for each run, the factors by their names, the policy among them, and points as groups', async () => {
    const { table, label, missing } = await tableOfRuns(runs, { outcome: 'rounds', above: 9 });
    expect(Object.keys(table.factors)).toEqual(['policy', 'parties.A.noDeal', 'agents.A.parameters.e']);
    expect(table.factors['policy']).toEqual(rows.map(({ policy }) => policy));
    expect(table.factors['agents.A.parameters.e']).toEqual(rows.map((row) => row['agents_A_parameters_e']));
    expect(table.groups).toEqual(rows.map(({ point }) => point));
    expect(table.outcome).toEqual(rows.map((row) => (row['rounds'] as number) > 9));
    expect([label, missing]).toEqual(['rounds > 9', 0]);
  });

  test('of one policy it has no policy', async () => {
    const { table } = await tableOfRuns(runs, { outcome: 'rounds', below: 9, policy: 'asIs' });
    const own = rows.filter(({ policy }) => policy === 'asIs');
    expect(Object.keys(table.factors)).toEqual(['parties.A.noDeal', 'agents.A.parameters.e']);
    expect(table.outcome).toEqual(own.map((row) => (row['rounds'] as number) < 9));
  });

  test('of a time: before a day only what was seen to happen, after it all else', async () => {
    const times = rows.map((row) => row['timeToAgreement'] as number).sort((a, b) => a - b);
    const limit = times[times.length >> 1]!;
    const seen = rows.map((row) => row['timeToAgreement_observed'] === true);
    const [before, after] = await Promise.all([
      tableOfRuns(runs, { outcome: 'timeToAgreement', below: limit }),
      tableOfRuns(runs, { outcome: 'timeToAgreement', above: limit }),
    ]);
    rows.forEach((row, at) => {
      const time = row['timeToAgreement'] as number;
      expect(before.table.outcome[at]).toBe(seen[at]! && time < limit);
      expect(after.table.outcome[at]).toBe(!seen[at] || time > limit);
    });
  });

  test('of two policies a row is a pair of one seed; equals are no better, and less may be', async () => {
    const pairs = rows
      .filter(({ policy }) => policy === 'tough')
      .map(
        (own) => [own, rows.find((row) => row['policy'] === 'asIs' && row['seed'] === own['seed'])!] as const,
      );
    const more = await tableOfRuns(runs, { outcome: 'rounds', policy: 'tough', over: 'asIs' });
    expect(more.table.outcome).toEqual(
      pairs.map(([a, b]) => (a['rounds'] as number) > (b['rounds'] as number)),
    );
    expect(more.label).toBe('rounds: tough > asIs');
    const less = await tableOfRuns(runs, { outcome: 'rounds', policy: 'asIs', over: 'tough', less: true });
    expect(less.table.outcome).toEqual(more.table.outcome);
    expect(less.label).toBe('rounds: asIs < tough');
    const alone = { outcome: 'rounds', above: 9, policy: 'tough', over: 'asIs' };
    const { table } = await tableOfRuns(runs, alone);
    expect(table.outcome).toEqual(
      pairs.map(([a, b]) => (a['rounds'] as number) > 5 && !((b['rounds'] as number) > 9)),
    );
  });

  test('pairs are of one seed, whatever the order; runs without a value are left out, and counted', async () => {
    const [chance, all] = await swept(gambled(['count: 4', 'count: 12']));
    const [outcome, metric] = [{ outcome: 'expectedGain.A' }, 'expectedGain_A'];
    const { table, missing } = await tableOfRuns(chance, { ...outcome, policy: 'random', over: 'tough' });
    const bySeed = new Map(all.filter(({ policy }) => policy === 'tough').map((row) => [row['seed'], row]));
    const pairs = all
      .filter(({ policy }) => policy === 'random')
      .map((own) => [own[metric]!, bySeed.get(own['seed']!)![metric]!] as const);
    const whole = pairs.filter(([a, b]) => a !== null && b !== null);
    expect(table.outcome).toEqual(whole.map(([a, b]) => a > b));
    expect(missing).toBe(pairs.length - whole.length);
    expect(missing).toBeGreaterThan(0);
    const { values, points } = await valuesOfRuns(chance, outcome);
    points.forEach((point, at) => {
      const own = all.filter((row) => row['policy'] === 'random' && row['point'] === point);
      const said = own.map((row) => row[metric]).filter((value) => typeof value === 'number');
      expect(values['random']![at]).toBeCloseTo(said.reduce((sum, one) => sum + one, 0) / said.length, 12);
    });
  });

  test('what there is not, and what tells nothing, is refused with what would do', async () => {
    expect(await failureOf({ outcome: 'round' })).toEqual([
      'unknown-name',
      'outcome',
      'There is no metric "round".',
      'Did you mean "rounds"?',
    ]);
    expect((await failureOf({ outcome: 'rounds' }))[1]).toBe('above');
    expect((await failureOf({ outcome: 'outcome' }))[1]).toBe('is');
    expect((await failureOf({ outcome: 'outcome', is: 'colapse' })).slice(0, 2)).toEqual([
      'unknown-name',
      'is',
    ]);
    expect((await failureOf({ outcome: 'outcome', above: 1, is: 'collapse' }))[0]).toBe('invalid-option');
    expect((await failureOf({ outcome: 'rounds', above: 1, below: 2 }))[1]).toBe('below');
    expect((await failureOf({ outcome: 'rounds', above: 1, policy: 'x' })).slice(0, 2)).toEqual([
      'unknown-name',
      'policy',
    ]);
    expect((await failureOf({ outcome: 'rounds', over: 'tough' }))[1]).toBe('over');
    expect((await failureOf({ outcome: 'rounds', policy: 'tough', over: 'tough' }))[1]).toBe('over');
    expect((await failureOf({ outcome: 'rounds', above: 1, less: true }))[1]).toBe('less');
    const all = rows.map((row) => row['rounds'] as number);
    expect(await failureOf({ outcome: 'rounds', above: 999 })).toEqual([
      'invalid-option',
      'outcome',
      'rounds > 999 happens in none of the 48 runs.',
      `It lies between ${Math.min(...all)} and ${Math.max(...all)}: give a limit in between.`,
    ]);
    expect((await failureOf({ outcome: 'rounds', below: 999 }))[2]).toBe(
      'rounds < 999 happens in all of the 48 runs.',
    );
  });

  test('policies that were not played on the same seeds have no pairs; without factors there is no table', async () => {
    const [apart] = await swept(edited(['seeds: 4', 'seeds: { count: 4, paired: false }']));
    const outcome = { outcome: 'rounds', policy: 'tough', over: 'asIs' };
    expect((await failureOf(outcome, apart)).slice(0, 2)).toEqual(['invalid-option', 'over']);
    const [bare] = await swept('name: bare\nscenario: lake\nseeds: 3\nmetrics: [rounds]\n');
    expect((await failureOf({ outcome: 'rounds', above: 9 }, bare))[2]).toBe(
      'Nothing is varied in these runs.',
    );
  });
});

test('values by policy and point are means over the runs there, shares of a yes or no', async () => {
  const { values, points, missing } = await valuesOfRuns(runs, { outcome: 'rounds' });
  expect([points, missing]).toEqual([[0, 1, 2, 3, 4, 5], 0]);
  for (const policy of ['asIs', 'tough']) {
    for (const point of points) {
      const own = rows.filter((row) => row['policy'] === policy && row['point'] === point);
      const mean = own.reduce((sum, row) => sum + (row['rounds'] as number), 0) / own.length;
      expect(values[policy]![point]).toBeCloseTo(mean, 12);
    }
  }
  const shares = await valuesOfRuns(runs, { outcome: 'agreement' });
  const yes = rows.filter(
    (row) => row['agreement'] === true && row['policy'] === 'asIs' && row['point'] === 0,
  );
  expect(shares.values['asIs']![0]).toBe(yes.length / 4);
});
