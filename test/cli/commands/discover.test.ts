import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PrimReport, RobustnessReport, TreeReport } from '../../../src/analysis.js';
import { boxesText, restrictionInWords, robustnessText } from '../../../src/cli/output/discoveryText.js';
import { pondYaml } from '../../ensemble/sweep/pond.js';
import { sixParty, sixPartyIn, workFolder, type Call } from '../sixParty.js';

const place = workFolder();
const experiment = `name: ponds
scenario: pond.yaml
policies:
  asIs:
  tough: { agents: { South: hardliner } }
factors:
  parties.North.noDeal: { min: 0, max: 0.9 }
  parties.South.noDeal: { min: 0, max: 0.9 }
design: { kind: sobol, points: 64 }
seeds: 1
metrics: [agreement, rounds, outcome]
`;

beforeAll(async () => {
  writeFileSync(place('pond.yaml'), pondYaml);
  writeFileSync(place('ponds.yaml'), experiment);
  mkdirSync(place('empty'));
  const { code } = await sixParty('sweep', place('ponds.yaml'), '--out', place('runs'), '--workers', '0');
  expect(code).toBe(0);
});

const discover = (...args: string[]): Promise<Call> => sixParty('discover', place('runs'), ...args);

type Told<R> = R & { readonly name: string; readonly outcome: string; readonly missing: number };

describe('what it prints', () => {
  test('a box: --json has all of the data, and the text says the same', async () => {
    const asked = ['--outcome', 'agreement', '--policy', 'asIs'];
    const [json, text] = [await discover(...asked, '--json'), await discover(...asked)];
    expect([json.code, json.err, text.code, text.err]).toEqual([0, '', 0, '']);
    const { name, outcome, missing, ...report } = JSON.parse(json.out) as Told<PrimReport>;
    expect([name, outcome, missing, report.rows, report.groups]).toEqual(['ponds', 'agreement', 0, 64, 64]);
    const [found] = report.boxes;
    expect(found!.density).toBeGreaterThan(1.3 * report.base);
    expect(found!.trajectory.length).toBeGreaterThan(5);
    const of = { name, outcome, missing, experiment: '', version: '', points: 64, replicates: 1 };
    expect(text.out).toBe(boxesText({ ...of, policies: [], factors: [], seed: '1' }, report));
    for (const { factor } of found!.restricted) {
      expect(text.out).toContain(`${factor} ${restrictionInWords(found!.box[factor]!)}`);
    }
    expect(text.out).toMatch(/^Advice: /m);
  });

  test('what it finds lies where the parties ask for little: the box of a policy beside the other', async () => {
    const { out } = await discover('--outcome', 'agreement', '--boxes', '2', '--json');
    const { boxes, together } = JSON.parse(out) as PrimReport;
    expect(boxes[0]!.box['policy']).toEqual({ values: ['asIs'] });
    expect(together.yes).toBe(boxes.reduce((sum, { yes }) => sum + yes, 0));
    const pairs = await discover('--outcome', 'agreement', '--policy', 'asIs', '--over', 'tough', '--json');
    const paired = JSON.parse(pairs.out) as Told<PrimReport>;
    expect([paired.outcome, paired.rows]).toEqual(['agreement: asIs > tough', 64]);
  });

  test('a tree and what factors are worth', async () => {
    const asked = ['--outcome', 'outcome', '--is', 'inconclusive', '--method', 'tree'];
    const { out } = await discover(...asked, '--json');
    const { leaves, rows } = JSON.parse(out) as TreeReport;
    expect(leaves.reduce((sum, leaf) => sum + leaf.rows, 0)).toBe(rows);
    const text = (await discover(...asked)).out;
    expect(text).toMatch(/^ponds: outcome is inconclusive\n/);
    expect(text).toMatch(/policy is tough +100 %/);
    expect(text).toMatch(/\n {2}policy +0\.\d{4}/);
  });

  test('policies over all points, said in words', async () => {
    const asked = ['--outcome', 'agreement', '--method', 'robust', '--above', '0.5'];
    const { out } = await discover(...asked, '--json');
    const { points, ...report } = JSON.parse(out) as Told<Omit<RobustnessReport, 'points'>> & {
      points: number[];
    };
    const { policies, bestBy } = report;
    expect(points).toHaveLength(64);
    expect(bestBy.satisficing).toEqual(['asIs']);
    expect(policies.map(({ regret }) => regret.greatest)).toEqual([0, 1]);
    const text = (await discover(...asked)).out;
    const [thresholds] = /(?<=^Starr.*\n).*/m.exec(text)!;
    const told = thresholds.trim().split(/ +/);
    expect(told).toEqual([...new Set(told)]);
    expect(text).toContain(
      'Advice: asIs is within 0.0000 of the best policy at 90 % of the points; asIs has the least',
    );
  });

  test('less may be better', async () => {
    const { out } = await discover('--outcome', 'rounds', '--method', 'robust', '--less', '--json');
    const { better, policies } = JSON.parse(out) as RobustnessReport;
    expect(better).toBe('less');
    expect(policies[0]!.worst).toBeGreaterThanOrEqual(policies[0]!.mean);
  });

  test('it fits the terminal', async () => {
    const { out } = await sixPartyIn(60, 'discover', place('runs'), '--outcome', 'agreement');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('the advice', () => {
  const counts = { rows: 50, yes: 40, coverage: 0.8, density: 0.8, mass: 0.25 };
  const heldOut = { found: 1, density: 0.7, densityLow: 0.6, densityHigh: 0.8, coverage: 0.7, base: 0.25 };
  const of = {
    ...{ name: 'x', experiment: '', version: '', points: 100, replicates: 1, policies: ['asIs'] },
    ...{ factors: ['trust'], seed: '1', outcome: 'collapse', missing: 3 },
  };
  const saidOf = (change: object, points = 100, reproduced = 0.9): string => {
    const box = { trust: { low: null, high: 0.30000000000000004 } };
    const trajectory = [{ ...counts, box: {}, cut: null }];
    const restricted = [{ factor: 'trust', quasiP: 1e-9, reproduced }];
    const found = { ...counts, box, restricted, dropped: [], step: 0, trajectory, heldOut, ...change };
    const base = { rows: 200, groups: 100, yes: 50, base: 0.25, together: counts, seed: '1' };
    return boxesText({ ...of, points }, { ...base, boxes: [found] });
  };

  test.each([
    ['it holds', saidOf({}), 'it holds in points that were not searched'],
    ['it fades', saidOf({ heldOut: { ...heldOut, density: 0.4 } }), 'take it as a hint. In points'],
    ['most halves have none', saidOf({ heldOut: { ...heldOut, found: 0.3 } }), 'Most halves'],
    ['few points', saidOf({}, 9), '9 points are few'],
    ['a weak factor', saidOf({}, 100, 0.2), 'do not lean on trust'],
  ])('%s', (_, text, words) => {
    expect(text).toContain(words);
    expect(text).toContain('trust ≤ 0.3  < 0.0001');
    expect(text).toContain('3 runs without a value left out.');
  });

  test('no box', () => {
    const base = { rows: 200, groups: 100, yes: 50, base: 0.25, together: counts, seed: '1' };
    expect(boxesText(of, { ...base, boxes: [] })).toContain(
      'Advice: no box tells these rows from the others',
    );
  });

  test('several restrictions in words', () => {
    expect(restrictionInWords({ low: 1, high: null })).toBe('≥ 1');
    expect(restrictionInWords({ low: 1, high: 2 })).toBe('from 1 to 2');
    expect(restrictionInWords({ low: 1, high: 1 })).toBe('= 1');
    expect(restrictionInWords({ values: ['a', true, 3] })).toBe('is a, true or 3');
  });

  test('few runs a point are said to move by chance', () => {
    const regret = {
      mean: 0,
      high: { estimate: 0, low: null, high: null },
      greatest: 0,
      worstPoint: 0,
      bestAt: 1,
    };
    const policy = { policy: 'a', mean: 1, worst: 1, regret, satisficing: null, domain: [1] };
    const report: RobustnessReport = {
      ...{ points: 1, better: 'greater', threshold: null, share: 0.9, thresholds: [1], policies: [policy] },
      bestBy: { mean: ['a'], worst: ['a'], greatestRegret: ['a'], highRegret: ['a'], satisficing: [] },
    };
    expect(robustnessText({ ...of, replicates: 4 }, report, [0])).toContain(
      'With 4 runs a point regret holds',
    );
    expect(robustnessText({ ...of, replicates: 100 }, report, [0])).not.toContain('With 100');
  });
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [
      ['runs', '--outcome', 'agrement'],
      '--outcome: There is no metric "agrement". Did you mean "agreement"?',
    ],
    [['runs', '--outcome', 'rounds'], '--above: rounds is a number: say when it counts, by above or below.'],
    [['runs', '--outcome', 'outcome'], '--is: outcome is a category: say which one. Known: settlement'],
    [
      ['runs', '--outcome', 'rounds', '--above', '999'],
      'rounds > 999 happens in none of the 128 runs. It lies between',
    ],
    [['runs', '--outcome', 'rounds', '--below', '999'], 'rounds < 999 happens in all of the 128 runs.'],
    [['runs', '--outcome', 'rounds', '--above', 'x'], '--above: Expected a number, but found "x".'],
    [
      ['runs', '--outcome', 'agreement', '--policy', 'touhg'],
      '--policy: There is no policy "touhg". Did you mean "tough"?',
    ],
    [
      ['runs', '--outcome', 'agreement', '--over', 'asIs'],
      '--over: Which policy is to be better is not said.',
    ],
    [
      ['runs', '--outcome', 'agreement', '--method', 'prin'],
      '--method: There is no method "prin". Did you mean "prim"?',
    ],
    [
      ['runs', '--outcome', 'agreement', '--method', 'tree', '--boxes', '2'],
      '--boxes: --boxes is for the method prim.',
    ],
    [
      ['runs', '--outcome', 'agreement', '--density', '2'],
      '--density: Expected a number > 0 and ≤ 1, but found "2".',
    ],
    [
      ['runs', '--outcome', 'agreement', '--method', 'robust', '--policy', 'asIs'],
      '--policy: --policy is for',
    ],
    [['empty', '--outcome', 'agreement'], 'There is no manifest.json in it.'],
    [['nowhere', '--outcome', 'agreement'], 'There is no such folder.'],
  ])('%j', async ([folder, ...rest], said) => {
    const { code, out, err } = await sixParty('discover', place(folder!), ...rest);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
