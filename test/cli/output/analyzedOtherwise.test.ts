import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastCard, type ForecastCard, type StabilityReport } from '../../../src/analysis/index.js';
import { forecastTable } from '../../../src/cli/output/forecastTable.js';
import { loadScenario } from '../../../src/files/index.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const place = workFolder();
writeFileSync(place('sale.yaml'), saleYaml);
writeFileSync(
  place('conflict.yaml'),
  `options:
  - { id: dear, owners: [Ann], label: a high price, levels: { price: 2 } }
  - { id: late, owners: [Bob], label: slow delivery, levels: { delivery: 1 } }
`,
);

describe('forecasts', () => {
  test('the table', async () => {
    const { code, out } = await sixParty('analyze', place('sale.yaml'), '--forecast');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "A sale

      What is agreed, on the scale of options from 0
                             price  delivery
      last option                2         1
      simple mean           1.0000    0.5000
      weighted mean         1.0769    0.5714
      weighted median       2.0000    1.0000
      Condorcet, mean       1.0890    0.5714
      Condorcet, winner          1         1
      spatial, alone        1.0000    0.5000
      spatial, all at once  1.0000    0.5000

      Positions, and salience
                   price  delivery
      Ann         2.0000    0.0000
        salience  0.7000    0.3000
      Bob         0.0000    1.0000
        salience  0.6000    0.4000

      The likeliest option by the Condorcet vote
        price: middle (chance 0.4701)
        delivery: slow (chance 0.5714)

      Positions: the option that each party values most; its salience is the weight of the issue. Capability: all alike.
      "
    `);
    const narrow = (await sixPartyIn(40, 'analyze', place('sale.yaml'), '--forecast')).out;
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThan(41);
  });

  test('runs have their rows, with an interval', () => {
    const sale = loadScenario(saleYaml);
    const simulated = { price: { value: 1.25, low: 1, high: 1.5 } };
    const text = forecastTable(sale, forecastCard(sale, { simulated }));
    expect(text).toMatch(/^simulated +1\.2500 +–$/m);
    expect(text).toMatch(/^interval +1\.0000 to 1\.5000 +–$/m);
  });

  test('--json: the card', async () => {
    const { out } = await sixParty('analyze', place('sale.yaml'), '--forecast', '--json');
    expect(JSON.parse(out) as ForecastCard).toEqual(forecastCard(loadScenario(saleYaml)));
  });
});

describe('stability', () => {
  test('the deals, what they are worth, and which hold', async () => {
    const { code, out } = await sixParty(
      'analyze',
      place('sale.yaml'),
      '--stability',
      place('conflict.yaml'),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/a high price and slow delivery +price: high; delivery: slow/);
    expect(out).toMatch(/^ +Ann +Bob$/m);
    expect(out).toMatch(/^nothing +0\.3000 +0\.6000$/m);
    expect(out).toContain('Nash (each has nothing better to move to): [a high price and slow delivery]');
  });

  test('what the rules exclude is told', async () => {
    writeFileSync(
      place('plan.yaml'),
      'parties: [US]\noptions:\n  - { id: plan, owners: [US], levels: { commitment: 2 } }\n',
    );
    const { out } = await sixParty('analyze', 'december2003', '--stability', place('plan.yaml'));
    expect(out).toContain('Excluded by the rules of the scenario: plan.');
  });

  test('--json: the report, with deals and gains', async () => {
    const args = ['analyze', place('sale.yaml'), '--stability', place('conflict.yaml'), '--json'];
    const report = JSON.parse((await sixParty(...args)).out) as StabilityReport & { deals: object };
    expect(report.equilibria.nash).toEqual(['dear+late']);
    expect(report.deals).toMatchObject({ dear: [2, 0] });
  });
});

describe('mistakes: code 2, and where', () => {
  test('in the file, at their lines', async () => {
    writeFileSync(
      place('bad.yaml'),
      'options:\n  - { id: dear, owners: [An], levels: { prise: 2 } }\ninfesible: []\n',
    );
    const { code, err } = await sixParty('analyze', place('sale.yaml'), '--stability', place('bad.yaml'));
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.yaml:2:\d+.*owners/s);
    expect(err).toContain('Did you mean "price"?');
    expect(err).toContain('Did you mean "infeasible"?');
  });

  test.each([
    [['--forecast', '--stability', 'x.yaml'], 'no --forecast beside it'],
    [['--zone', '--forecast'], 'no --zone beside it'],
    [['--forecast', '--seeds', '5'], '--seeds: Expected --zone beside it'],
    [['--seed', '5', '--at', 'last'], '--at: Expected --zone beside it'],
    [['--stability', 'nowhere.yaml'], 'nowhere.yaml'],
    [['--forcast'], 'Did you mean --forecast?'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await sixParty('analyze', place('sale.yaml'), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
