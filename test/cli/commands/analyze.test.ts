import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyzeDeals, powerOf } from '../../../src/analysis/index.js';
import type { DealAnalysis, PowerReport } from '../../../src/analysis/index.js';
import { analysisTable } from '../../../src/cli/output/analysisTable.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { plainGame } from '../../scenario/fixtures.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const place = workFolder();
/** What one gains the other loses: every deal is efficient. */
const longSale = saleYaml
  .replace('[low, middle, high]', '[a, b, c, d, e, f, g, h, i, j, k, l]')
  .replace('[0, 0.6, 1]', '[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1]')
  .replace('[1, 0.6, 0]', '[1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.3, 0.2, 0.1, 0]')
  .replace('price: 0.6, delivery: 0.4', 'price: 0.7, delivery: 0.3');

describe('what it prints', () => {
  test('--json: the analysis of all 4,800,000 deals, with power', { timeout: 120_000 }, async () => {
    const { code, out, err } = await sixParty('analyze', 'december2003', '--json');
    expect([code, err]).toEqual([0, '']);
    const json = JSON.parse(out) as DealAnalysis & { power: PowerReport };
    expect(Object.keys(json)).toEqual([
      ...[
        'scenario',
        'noDeal',
        'deals',
        'excluded',
        'individuallyRational',
        'feasible',
        'unanimous',
        'paretoFrontier',
        'paretoDeals',
        'blockedAlone',
      ],
      ...['ideal', 'solutions', 'power'],
    ]);
    expect(json.scenario).toBe('december2003');
    expect(json.deals + json.excluded).toBe(4_800_000);
    expect(json.excluded).toBeGreaterThan(0);
    expect(json.feasible).toBe(json.individuallyRational);
    expect(json.paretoDeals).toHaveLength(1000);
    expect(json.paretoFrontier).toBeGreaterThan(1000);
    for (const { ties, deals } of Object.values(json.solutions)) expect(deals).toHaveLength(ties);
    expect(json.power.shapleyShubik.US).toBeCloseTo(1 / 6, 12);
    // The table of the same analysis: nobody should have to wait for it twice.
    expect(analysisTable(december2003, json)).toMatch(/^excluded by the rules of texts +\d+$/m);
    const text = analysisTable(december2003, { ...json, paretoDeals: json.paretoDeals.slice(0, 10) }, 80);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(81);
    expect(text).toMatch(/^Washington +\d+ +\d+\.\d\d %$/m);
    expect(text).not.toMatch(/DPRK {2}|civilNuclear/);
    expect(text).toContain(
      `The 10 of ${json.paretoFrontier} that are best for whoever is worst off (--all lists all)`,
    );
    expect(text).toMatch(/^ {2}rollback +.*3 \(dismantle declared\s+plutonium\s+complex\)/m);
  });

  test('the table', () => {
    const scenario = plainGame();
    const analysis = { ...analyzeDeals(scenario), power: powerOf(scenario) };
    const text = analysisTable(scenario, analysis);
    const narrow = analysisTable(scenario, analysis, 40);
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThan(41);
    expect(narrow).toContain('Seller');
    expect(text).toMatchInlineSnapshot(`
      "A plain scored game

      deals                          12
      suit everybody (nobody loses)   8  66.67 %
      pass the agreement rule         8  66.67 %
      unanimous                       8  66.67 %
      Pareto-efficient                4  33.33 %

      What one party alone makes impossible: deals from which only it loses
      Seller  1  8.33 %
      Buyer   1  8.33 %

      Gains over no deal, in utility
                               Seller   Buyer  Agency
      Nash                     0.6500  0.4800  0.7500
      egalitarian              0.6500  0.4800  0.7500
      Kalai–Smorodinsky        0.6500  0.4800  0.7500
      utilitarian              0.6500  0.4800  0.7500
      most with nobody losing  0.8000  0.8000  0.7500
      utility of no deal       0.2000  0.2000  0.2000

      Deals, by option per issue
                         price  terms
      Nash                high   long
      egalitarian         high   long
      Kalai–Smorodinsky   high   long
      utilitarian         high   long

      Efficient deals: gains, and option per issue; best first for whoever is worst off
         Seller   Buyer  Agency   price  terms
      1  0.6500  0.4800  0.7500    high   long
      2  0.3700  0.6400  0.6000  middle   long
      3  0.8000  0.1200  0.7500    high  short
      4  0.0900  0.8000  0.4500     low   long

      Power under the agreement rule
                           Seller   Buyer  Agency
      Shapley–Shubik       0.3333  0.3333  0.3333
      Banzhaf, normalised  0.3333  0.3333  0.3333
      Banzhaf, absolute    0.2500  0.2500  0.2500
      "
    `);
  });
});

describe('a council of 27', () => {
  const ids = Array.from({ length: 27 }, (_, k) => `M${k + 1}`);
  const game = (votes: (k: number) => number): string =>
    JSON.stringify({
      name: 'council',
      title: 'A council',
      start: '2020-01-01',
      issues: [
        { id: 'fish', label: 'Catch', options: ['none', 'some', 'much'] },
        { id: 'ports', label: 'Ports', options: ['open', 'closed'] },
      ],
      parties: ids.map((id, k) => ({
        id,
        label: `Member ${k + 1}`,
        noDeal: 0.4,
        preferences: {
          kind: 'cardinal',
          weights: { fish: 0.6, ports: 0.4 },
          values: { fish: k === 0 ? [1, 0.5, 0] : [0.2, 0.5, 1], ports: [1, k % 2] },
        },
      })),
      rule: {
        kind: 'weighted',
        votes: Object.fromEntries(ids.map((id, k) => [id, votes(k)])),
        quota: ids.reduce((sum, _, k) => sum + votes(k), 0) * 0.7,
      },
      protocol: { kind: 'saop', rounds: 5 },
      horizon: { rounds: 1 },
      agents: Object.fromEntries(ids.map((id) => [id, 'linear'])),
    });

  test('all is counted, and who alone is in the way is named', async () => {
    writeFileSync(
      place('council.json'),
      game((k) => 27 - k),
    );
    const { code, out, err } = await sixParty('analyze', place('council.json'), '--json');
    expect([code, err]).toEqual([0, '']);
    const { power, ...analysis } = JSON.parse(out) as DealAnalysis & { power: PowerReport };
    expect(analysis).toMatchObject({ deals: 6, individuallyRational: 3, feasible: 4, unanimous: 3 });
    expect(analysis.blockedAlone.M1).toEqual({
      deals: 1,
      options: [{ issue: 'ports', option: 1, deals: 1 }],
    });
    const sum = Object.values(power.shapleyShubik).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(power.shapleyShubik.M1).toBeGreaterThan(power.shapleyShubik.M2!);
    expect(power.minimalWinning).toBeNull();
    const narrow = (await sixPartyIn(60, 'analyze', place('council.json'))).out;
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThan(61);
    expect(narrow).toMatch(/^Member 1 +1 +16\.67 %$/m);
    expect(narrow).toMatch(/^ {2}Member 1 +Ports: closed \(1 deal\)$/m);
  });

  test('what cannot be counted is left out, with the reason', async () => {
    writeFileSync(
      place('fine.json'),
      game((k) => Math.sqrt(k + 2)),
    );
    const { code, out } = await sixParty('analyze', place('fine.json'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Left out\. The coalitions of 27 parties .* Round the\s+votes and the quota\.$/ms);
    const json: unknown = JSON.parse((await sixParty('analyze', place('fine.json'), '--json')).out);
    expect(json).toMatchObject({ deals: 6, power: null, powerNote: expect.stringContaining('27') as string });
  });
});

test('--all', async () => {
  writeFileSync(place('sale.yaml'), longSale);
  const some = (await sixParty('analyze', place('sale.yaml'))).out;
  const all = (await sixParty('analyze', place('sale.yaml'), '--all')).out;
  expect(some).toContain('The 10 of 24 that are best for whoever is worst off (--all lists all)');
  expect(some.match(/^\d+ {2}/gm)).toHaveLength(10);
  expect(all).toContain('Efficient deals: gains, and option per issue; best first for whoever is worst off');
  expect(all.match(/^\d+ {2}/gm)).toHaveLength(24);
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [['analyze', 'decembre2003'], 'There is no scenario "decembre2003". Did you mean "december2003"?'],
    [['analyze', 'toString'], 'There is no scenario "toString". Known: december2003'],
    [['analyze'], "missing required argument 'scenario'"],
    [['analyse', 'december2003'], 'Did you mean analyze?'],
    [['analyze', 'december2003', '--jsn'], 'Did you mean --json?'],
    [
      ['analyze', 'december2003', '--seeds', '5'],
      '--seeds: Expected --zone beside it, but found "5". Add --zone.',
    ],
    [['analyze', 'december2003', '--at', 'last'], '--at: Expected --zone beside it'],
    [['analyze', 'december2003', '--forecast', '--seed', '2'], '--seed: Expected --zone beside it'],
    [['analyze', 'december2003', '--zone', '--forecast'], '--forecast: Expected no --zone beside it'],
    [
      ['analyze', 'december2003', '--zone', '--stability', 'x.yaml'],
      '--stability: Expected no --zone beside it',
    ],
    [['analyze', 'december2003', '--forecast', '--stability', 'x.yaml'], 'no --forecast beside it'],
    [['analyze', 'december2003', '--zone', '--most', '5'], '--most: Expected no --zone beside it'],
    [
      ['analyze', 'december2003', '--forecast', '--all'],
      '--all: Expected no --forecast beside it, but found both. It is about the analysis of all deals.',
    ],
  ])('%j', async (args, said) => {
    const { code, out, err } = await sixParty(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
