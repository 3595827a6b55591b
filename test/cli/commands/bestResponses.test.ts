import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BestResponses } from '../../../src/analysis/index.js';
import { responsesTable } from '../../../src/cli/output/responsesTable.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const place = workFolder();
writeFileSync(place('sale.yaml'), saleYaml);
const here = ['--workers', '0'];
const sale = [
  'best-responses',
  place('sale.yaml'),
  '--seeds',
  '5',
  '--measure',
  'expectedGain',
  '--none',
  '0',
  ...here,
];
const seats = ['--seat', 'Ann', '--seat', 'Bob', '--model', 'conceder', '--model', 'hardliner'];
const read = (text: string) => JSON.parse(text) as BestResponses;

describe('what it prints', () => {
  test('--json and the tables say the same; paths only where they are asked for', async () => {
    const json = await sixParty(...sale, ...seats, '--json');
    expect([json.code, json.err]).toEqual([0, '']);
    const found = read(json.out);
    expect(found).toMatchObject({ scenario: 'sale', seeds: 5, seed: 'responses' });
    expect(found.seats.map(({ candidates, measure }) => [candidates, measure])).toEqual([
      [['linear', 'conceder', 'hardliner'], 'expectedGain.Ann'],
      [['boulware', 'conceder', 'hardliner'], 'expectedGain.Bob'],
    ]);
    const [table, path] = [await sixParty(...sale, ...seats), await sixParty(...sale, ...seats, '--path')];
    expect(table.out).toBe(responsesTable('A sale', found, { paths: false }));
    expect(path.out).toBe(responsesTable('A sale', found, { paths: true }));
    // Nothing in it is left to chance: no interval and no test.
    expect(path.out).not.toMatch(/95 %|Holm|\d to [+-]?\d|p </);
    expect(path.out).toContain('best responses, Bob first, then Ann');
    expect(table.out).not.toContain('first, then');
  });

  test('who plays to begin with can be another; without models every delegation is tried', async () => {
    const { out } = await sixParty(...sale, '--seat', 'Ann', '--agent', 'Ann=mediator', '--json');
    expect(read(out).seats[0]!.candidates).toEqual([
      'mediator',
      'verificationFirst',
      'bilateralGuarantee',
      'phasedConcessions',
      'engagement',
      'alliedSolidarity',
      'shuttleDiplomacy',
    ]);
  });

  test('--nfg writes the game for Gambit', async () => {
    const { code, out } = await sixParty(...sale, ...seats, '--nfg', place('sale.nfg'), '--json');
    expect(code).toBe(0);
    const text = readFileSync(place('sale.nfg'), 'utf8');
    expect(text).toMatch(/^NFG 1 R "A sale" \{ "Ann" "Bob" \}\n/);
    expect(text).toContain(`{ "" ${read(out).game.payoffs[0]!.join(', ')} }`);
  });

  test('a file that could not be written is told before anything is played', async () => {
    const many = [...sale, '--seeds', '1000000', ...seats];
    const { code, err } = await sixParty(...many, '--nfg', place('nowhere/sale.nfg'));
    expect(code).toBe(2);
    expect(err).toContain('nowhere/sale.nfg: There is no such file or folder.');
  });

  test('as wide as the terminal', async () => {
    const { out } = await sixPartyIn(60, ...sale, ...seats, '--path');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('the tables', () => {
    const payoff = (mean: number) => ({ mean, low: mean - 0.02, high: mean + 0.02 });
    const deviation = (party: string, to: string, gain: number) => ({
      ...{
        party,
        to,
        gain,
        interval: { low: gain - 0.03, high: gain + 0.03 },
        pValue: 0.0001,
        adjusted: 0.0002,
      },
    });
    const seat = (party: string, candidates: string[]) => ({
      ...{
        party,
        candidates,
        measure: `realisedGain.${party}`,
        kind: 'number' as const,
        unit: '',
        epsilon: 0.01,
      },
    });
    const found: BestResponses = {
      ...{ scenario: 'x', scenarioHash: '', version: '', seed: 's', seeds: 60, chance: true, alpha: 0.05 },
      seats: [seat('US', ['firm', 'soft', 'mild']), { ...seat('DPRK', ['hard']), kind: 'yesNo' }],
      profiles: [
        {
          profile: { US: 'firm', DPRK: 'hard' },
          payoffs: { US: payoff(0.1), DPRK: payoff(0.2) },
          deviations: [
            deviation('US', 'soft', 0.08),
            { ...deviation('US', 'mild', 0.08), coincides: true },
            deviation('DPRK', 'meek', -0.1),
          ],
          regret: { US: 0.08, DPRK: 0 },
          verdict: 'not an equilibrium',
        },
        {
          profile: { US: 'soft', DPRK: 'hard' },
          payoffs: { US: payoff(0.18), DPRK: { mean: 0, low: null, high: null } },
          deviations: [],
          regret: { US: 0, DPRK: 0 },
          verdict: 'equilibrium',
        },
      ],
      coinciding: [{ party: 'US', candidates: ['soft', 'mild'], sameRuns: 20 }],
      paths: [
        {
          order: ['US', 'DPRK'],
          steps: [
            {
              party: 'US',
              from: 'firm',
              to: 'soft',
              gain: 0.08,
              interval: { low: 0.04, high: 0.12 },
              adjusted: 0,
            },
          ],
          end: 'rest',
          at: { US: 'soft', DPRK: 'hard' },
        },
      ],
      game: { players: [], payoffs: [] },
    };
    expect(responsesTable('Title', found, { paths: true })).toMatchInlineSnapshot(`
      "Title
      2 profiles, 60 runs a profile, seeds s/0 to s/59
      what each seat wants more of: realisedGain.US, ε 0.0100 and realisedGain.DPRK, ε 0.0100
      –: none, or not known, as the interval of runs that are all alike.

      as it is: firm, hard (not an equilibrium)
      what a change of one seat alone brings it; of shares in percentage points
                     gain                95 %  p (Holm)
      US: soft    +0.0800  +0.0500 to +0.1100    0.0002
      US: mild    +0.0800  +0.0500 to +0.1100    0.0002  coincides
      DPRK: meek   -10.00     -13.00 to -7.00    0.0002

      equilibrium: no change of one seat alone brings it more than ε (1)
      US, DPRK        US              95 %  regret    DPRK  95 %  regret
      soft, hard  0.1800  0.1600 to 0.2000  0.0000  0.0000     –  0.0000

      not an equilibrium: a change of one seat alone pays, over all changes (Holm) (1)
      US, DPRK        US              95 %  regret    DPRK              95 %  regret
      firm, hard  0.1000  0.0800 to 0.1200  0.0800  0.2000  0.1800 to 0.2200  0.0000

      coincide in a seat: every measured value is the same, so that they are one policy by what these runs show
        US: soft and mild (the first 20 runs in every event)

      best responses, US first, then DPRK
        US changes from firm to soft: +0.0800 (+0.0400 to +0.1200)
        soft, hard: nobody has a change that is known to pay
      "
    `);
  });
});

test('a measure that never moves is told', async () => {
  const args = ['best-responses', place('sale.yaml'), '--seeds', '2', '--measure', 'sessions', ...here];
  const { out } = await sixParty(...args, '--seat', 'Ann', '--model', 'conceder');
  expect(out).toContain('sessions never moved in any of these runs: try another measure (--measure).');
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [['sale.yaml'], '--seat: No seat is named whose changes are looked at. Known: Ann, Bob.'],
    [['sale.yaml', '--seat', 'Anne'], '--seat: There is no party "Anne". Did you mean "Ann"?'],
    [['sale.yaml', '--seat', 'Ann', '--seat', 'Ann'], '--seat: Expected each of them once'],
    [['sale.yaml', '--seat', 'Ann', '--model', 'concedr'], 'Did you mean "conceder"?'],
    [['sale.yaml', '--seat', 'Ann', '--measure', 'realizedGain'], 'Did you mean "realisedGain"?'],
    [['sale.yaml', '--seat', 'Ann', '--seeds', '1'], '--seeds: Expected a whole number from 2 to 1000000'],
    [['sale.yaml', '--seat', 'Ann', '--none', 'x'], '--none: Expected a finite number, but found "x".'],
    [['sale.yaml', '--seat', 'Ann', '--agent', 'Anna=linear'], 'Did you mean "Ann"?'],
    [['sale.yaml', '--seat', 'Ann', '--workers', 'x'], '--workers: Expected a whole number from 0 to 256'],
    [
      ['sale.yaml', '--seat', 'Ann', '--agent', 'Bob=hardliner', '--measure', 'offers', ...here],
      'offers says nothing of 100 of 100 runs. Say what such a run counts as',
    ],
  ])('%j', async ([file, ...rest], said) => {
    const { code, out, err } = await sixParty('best-responses', place(file!), ...rest);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('no file that is read is written over', async () => {
    const args = ['--seat', 'Ann', '--model', 'conceder', '--seeds', '2', '--nfg', place('sale.yaml')];
    const { code, out, err } = await sixParty(
      'best-responses',
      place('sale.yaml'),
      ...args,
      '--none',
      '0',
      ...here,
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('sale.yaml');
    expect(readFileSync(place('sale.yaml'), 'utf8')).toBe(saleYaml);
  });
});
