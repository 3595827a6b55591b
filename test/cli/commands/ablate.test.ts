import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AblationReport, AblationRow } from '../../../src/analysis/index.js';
import { ablationTable } from '../../../src/cli/commands/ablate.js';
import { registeredMechanisms } from '../../../src/history/index.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, workFolder } from '../sixParty.js';

const place = workFolder();
writeFileSync(place('sale.yaml'), saleYaml);
const reportOf = (text: string) => JSON.parse(text) as AblationReport;
const here = ['--workers', '0'];

describe('what it prints', () => {
  test('of a scenario of one’s own all that it has; --json and the table say the same', async () => {
    const args = ['ablate', place('sale.yaml'), '--seeds', '20', ...here];
    const [json, table] = [await sixParty(...args, '--json'), await sixParty(...args)];
    expect([json.code, json.err, table.code, table.err]).toEqual([0, '', 0, '']);
    const report = reportOf(json.out);
    expect(report.rows.map(({ mechanism, measure }) => [mechanism, measure])).toEqual([
      ['rule.Ann', 'substance'],
      ['rule.Bob', 'substance'],
    ]);
    expect(report).toMatchObject({ scenario: 'sale', seeds: 20, seed: 'ablation' });
    expect(table.out).toBe(ablationTable('A sale', report));
  });

  test('of one of the library what is registered of it; with --all what its data have', async () => {
    const args = ['ablate', 'december2008', '--seeds', '2', '--json', ...here];
    const own = reportOf((await sixParty(...args)).out);
    expect(own.rows.map(({ mechanism }) => mechanism)).toEqual(
      registeredMechanisms('december2008').map(({ id }) => id),
    );
    const all = reportOf(
      (await sixParty(...args, '--all', '--seed', 'x', '--mechanism', 'dynamics.caucus')).out,
    );
    expect(all).toMatchObject({ seed: 'x', rows: [{ mechanism: 'dynamics.caucus', policy: 'as it is' }] });
  });

  test('mechanisms, measures and agents can be chosen', async () => {
    const { out } = await sixParty(
      ...['ablate', 'december2008', '--seeds', '2', '--json', ...here],
      ...['--mechanism', 'dynamics.caucus', '--measure', 'collapse', '--measure', 'sessions'],
      ...['--agent', 'US=phasedConcessions'],
    );
    expect(reportOf(out).rows).toMatchObject([
      { mechanism: 'dynamics.caucus', measure: 'collapse', kind: 'yesNo' },
      { mechanism: 'dynamics.caucus', measure: 'sessions', kind: 'number' },
    ]);
  });

  test('the table', () => {
    const row = (mechanism: string, rest: Partial<AblationRow>): AblationRow => ({
      ...{ mechanism, label: '', policy: 'phased', measure: 'substance', sign: 'raises', kind: 'yesNo' },
      unit: '',
      ...{ pairs: 400, differing: 40, with: 0.62, without: 0.545, effect: 0.075 },
      ...{ interval95: { low: 0.04, high: 0.11 }, interval90: { low: 0.05, high: 0.1 } },
      ...{ pValue: 0.00001, adjusted: 0.0003, verdict: 'alive', band: 0.02 },
      ...rest,
    });
    const rows = [
      row('first', { label: 'there is no first' }),
      row('dead', { verdict: 'no measurable effect', effect: 0, adjusted: 1, sign: 'either', sameRuns: 20 }),
      row('second', {
        kind: 'number',
        unit: 'levels',
        measure: 'signed.arms',
        sign: 'lowers',
        with: 7.5,
        without: 8,
        effect: -0.5,
        verdict: 'alive',
      }),
      row('none', { with: null, without: null, effect: null, interval95: null, verdict: 'undecided' }),
    ];
    const report: AblationReport = {
      scenario: 'x',
      scenarioHash: '',
      version: '',
      seed: 's',
      seeds: 400,
      rows,
      skipped: [{ mechanism: 'fixed', label: '', policy: 'phased', why: 'need: Expected 0 to 1.' }],
    };
    for (const line of ablationTable('Title', report, 80).split('\n')) expect(line.length).toBeLessThan(81);
    expect(ablationTable('Title', report)).toMatchInlineSnapshot(`
      "Title
      400 pairs a row, seeds s/0 to s/399; effects on shares in percentage points
      –: none, or not known, as p where fewer than six pairs differ.

      alive: the effect holds over the whole table (95 %, Holm) (2 of 4)
              policy                 measure    with  without  effect             95 %  p (Holm)
      first   phased             substance ↑    62 %   54.5 %   +7.50  +4.00 to +11.00    0.0003
      second  phased  signed.arms (levels) ↓  7.5000   8.0000   -0.50   +0.04 to +0.11    0.0003

      undecided: more seeds would tell (1 of 4)
            policy      measure  with  without  effect  95 %  p (Holm)
      none  phased  substance ↑     –        –       –     –    0.0003

      no measurable effect: the 90 % interval lies within the band (1 of 4)
            policy    measure  with  without  effect             95 %  p (Holm)
      dead  phased  substance  62 %   54.5 %    0.00  +4.00 to +11.00    1.0000

      changes nothing: the first runs are the same in every event without it
        dead  (20 runs)

      cannot be switched off here: the scenario without it would not be valid
        fixed, phased: need: Expected 0 to 1.

      without it
        first: there is no first
      "
    `);
  });
});

describe('what has little to tell', () => {
  test('nothing to switch off; what cannot be by itself; a measure that never moves', async () => {
    writeFileSync(place('quorum.yaml'), saleYaml.replace(/unanimity/, 'quorum, yes: 1'));
    const empty = await sixParty('ablate', place('quorum.yaml'), '--seeds', '2', ...here);
    expect(empty.out).toBe('A sale\nNothing in this scenario can be switched off.\n');
    const needy = '{"based": "december2008", "name": "needy", "dynamics": {"need": {"initial": 1.5}}}';
    writeFileSync(place('needy.json'), needy);
    const args = ['--seeds', '2', '--mechanism', 'dynamics.reference', '--mechanism', 'dynamics.caucus'];
    const { code, out } = await sixParty('ablate', place('needy.json'), ...args, ...here);
    expect(code).toBe(0);
    expect(out).toMatch(
      /cannot be switched off here.*\n {2}dynamics\.reference, as it is: dynamics\.need\.initial:/,
    );
    const sale = await sixParty(
      'ablate',
      place('sale.yaml'),
      '--seeds',
      '2',
      '--measure',
      'sessions',
      ...here,
    );
    expect(sale.out).toContain('sessions never moved in any of these runs: try another measure (--measure).');
    expect(sale.out).toContain('\nNothing here is left to chance: differences are exact, and one pair');
    expect(sale.out).toContain('\nno effect: it makes no difference (2 of 2)\n');
    expect(sale.out).not.toMatch(/95 %|Holm|more seeds/);
    expect(sale.out).toMatch(/\nwithout it\n {2}rule\.Ann: Ann need not say yes\n/);
  });
});

describe('mistakes: code 2, and what was meant', () => {
  test.each([
    [['sale.yaml', '--seeds', '1'], '--seeds: Expected a whole number from 2 to 1000000, but found "1".'],
    [['sale.yaml', '--all'], '--all: Expected a scenario that comes with the library'],
    [['sale.yaml', '--mechanism', 'rule.An'], 'There is no mechanism "rule.An". Did you mean "rule.Ann"?'],
    [
      ['sale.yaml', '--measure', 'agreemnt'],
      '--measure: There is no metric "agreemnt". Did you mean "agreement"?',
    ],
    [['sale.yaml', '--measure', 'nope'], 'There are: outcome, settlement,'],
    [
      ['sale.yaml', '--mechanism', 'nope'],
      '--mechanism: There is no mechanism "nope". Known: rule.Ann, rule.Bob.',
    ],
    [['sale.yaml', '--agent', 'Anna=linear'], 'There is no party "Anna". Did you mean "Ann"?'],
    [['sale.yaml', '--workers', 'x'], '--workers: Expected a whole number from 0 to 256, but found "x".'],
    [['sal.yaml'], 'Did you mean'],
  ])('%j', async ([file, ...rest], said) => {
    const { code, out, err } = await sixParty('ablate', place(file!), ...rest);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
