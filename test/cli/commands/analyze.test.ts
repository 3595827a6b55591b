import { describe, expect, test } from 'vitest';
import { analyzeDeals, powerOf } from '../../../src/analysis/index.js';
import type { DealAnalysis, PowerReport } from '../../../src/analysis/index.js';
import { analysisTable } from '../../../src/cli/commands/analyze.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { plainGame } from '../../scenario/fixtures.js';
import { sixParty } from '../sixParty.js';

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
      ],
      ...['ideal', 'solutions', 'power'],
    ]);
    expect(json.scenario).toBe('december2003');
    expect(json.deals + json.excluded).toBe(4_800_000);
    expect(json.excluded).toBeGreaterThan(0);
    expect(json.feasible).toBe(json.individuallyRational);
    for (const { ties, deals } of Object.values(json.solutions)) expect(deals).toHaveLength(ties);
    expect(json.power.shapleyShubik.US).toBeCloseTo(1 / 6, 12);
    // The table of the same analysis: nobody should have to wait for it twice.
    expect(analysisTable(december2003, json)).toMatch(/^excluded by the rules of texts +\d+$/m);
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

      Power under the agreement rule
                           Seller   Buyer  Agency
      Shapley–Shubik       0.3333  0.3333  0.3333
      Banzhaf, normalised  0.3333  0.3333  0.3333
      Banzhaf, absolute    0.2500  0.2500  0.2500
      "
    `);
  });
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [['analyze', 'decembre2003'], 'There is no scenario "decembre2003". Did you mean "december2003"?'],
    [['analyze', 'toString'], 'There is no scenario "toString". Known: december2003'],
    [['analyze'], "missing required argument 'scenario'"],
    [['analyse', 'december2003'], 'Did you mean analyze?'],
    [['analyze', 'december2003', '--jsn'], 'Did you mean --json?'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await sixParty(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
