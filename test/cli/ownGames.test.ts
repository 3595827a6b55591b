import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../files/import/folder.js';
import { saleYaml } from './saleYaml.js';
import { sixParty, workFolder } from './sixParty.js';

const file = workFolder();
writeFileSync(file('sale.yaml'), saleYaml);
const run = (...args: string[]) => sixParty('run', file('sale.yaml'), ...args);

describe("a game of one's own", () => {
  test('its account has its parties, issues and options, and no dates', async () => {
    expect((await run()).out).toMatchInlineSnapshot(`
      "A sale
      Scenario sale, seed "1". Everything below happened in the model only.

      Delegations
        Ann  plays linear
        Bob  plays boulware

      ROUND 1
        Offer 1     By Ann: price: high; delivery: fast.
        Offer 2     By Bob: price now low; delivery now slow.
        Offer 3     By Ann: price now high.
        Offer 4     By Bob: price now low.
        Offer 5     By Ann: price now high.
        Offer 6     By Bob: price now low.
        Offer 7     By Ann: price now middle.
        Offer 8     By Bob: price now low.
        Offer 9     By Ann: delivery now fast. Yes: Bob.
        AGREED      price: low; delivery: fast.
        Expected    Gains over no deal: Ann +0.30, Bob +0.60.

      OUTCOME: settlement
        A deal was signed.

      Signed
        price     low
        delivery  fast

      Gains
             expected  realised
        Ann     +0.30     +0.30
        Bob     +0.60     +0.60
      "
    `);
    expect((await run('--agent', 'Ann=hardliner', '--agent', 'Bob=hardliner', '--rounds', '2')).out)
      .toMatchInlineSnapshot(`
      "A sale
      Scenario sale, seed "1". Everything below happened in the model only.

      Delegations
        Ann  plays hardliner
        Bob  plays hardliner

      ROUND 1
        Offer 1     By Ann: price: high; delivery: fast.
        Offer 2     By Bob: price now low; delivery now slow.
        Offer 3     By Ann: offer 1 again.
        Offer 4     By Bob: offer 2 again.
        No deal     Every turn is taken.

      OUTCOME: inconclusive
        Nothing was signed: no offer passed.

      Gains expected: none, nothing was signed. Realised: Ann 0.00, Bob 0.00.
      "
    `);
  });

  test('its parties can be called like states', async () => {
    const text = saleYaml.replaceAll('Ann', 'China').replaceAll('Bob', 'US');
    writeFileSync(file('states.yaml'), text.replace('label: US', 'label: United States'));
    const { out } = await sixParty('run', file('states.yaml'));
    expect(out).toContain('  China          plays linear\n  United States  plays boulware\n');
    expect(out).not.toMatch(/Beijing|Washington/);
  });

  test('--json, --trace and replay', async () => {
    const told = await run('--trace', file('trace.json'));
    expect(await sixParty('replay', file('trace.json'))).toEqual(told);
    const json = JSON.parse((await run('--json')).out) as { outcome: object };
    expect(json).toMatchObject({ scenario: 'sale', seed: '1', agents: { Ann: 'linear', Bob: 'boulware' } });
    expect(json.outcome).toMatchObject({ kind: 'settlement', day: 0, stocks: {}, aid: {} });
  });

  test('--agent and --rounds', async () => {
    const args = ['--agent', 'Ann=hardliner', '--rounds', '3'];
    const { out } = await run(...args);
    expect(out).toContain('Ann  plays hardliner');
    expect(out).not.toContain('Offer 7');
    const { out: longer } = await run(
      '--agent',
      'Ann=hardliner',
      '--agent',
      'Bob=hardliner',
      '--rounds',
      '4',
    );
    expect(longer).toContain('Offer 8 ');
    expect(longer).not.toContain('Offer 9 ');
    expect((await run('--agent', 'Ben=linear')).err).toContain('There is no party "Ben". Known: Ann, Bob.');
    const text = saleYaml.replace('kind: saop, rounds: 5', 'kind: singleText, chair: Ann, drafts: 5');
    writeFileSync(file('text.yaml'), text.replaceAll('boulware', 'hardliner'));
    const drafts = await sixParty('run', file('text.yaml'), '--rounds', '2');
    expect(drafts.out).toMatch(/Drafts? \S*2 /);
    expect(drafts.out).not.toMatch(/Drafts? \S*3 /);
  });

  test('analyze --json', async () => {
    const { out } = await sixParty('analyze', file('sale.yaml'), '--json');
    expect(JSON.parse(out)).toMatchObject({ scenario: 'sale', deals: 6 });
    const refused = await sixParty('analyze', file('sale.yaml'), '--most', '5');
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('There are 6 deals, and the limit is 5.'),
    ]);
    for (const most of ['0', 'x', '1.5', '4294967296']) {
      const { code, err } = await sixParty('analyze', file('sale.yaml'), '--most', most);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining(`--most: Expected a whole number from 1 to 4294967295, not "${most}".`),
      ]);
    }
  });
});

test.each([['genius'], ['geniusweb'], ['scored']])('a game of another tool: %s', async (format) => {
  const game = file(`${format}.yaml`);
  expect((await sixParty('import', format, dataFolder(format), '-o', game)).code).toBe(0);
  expect(await sixParty('validate', game)).toMatchObject({ code: 0, err: '' });
  const told = await sixParty('run', game, '--trace', file(`${format}.json`));
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).not.toMatch(/undefined|NaN|session|month/);
  expect(await sixParty('replay', file(`${format}.json`))).toEqual(told);
  expect(JSON.parse((await sixParty('run', game, '--json')).out)).toMatchObject({ outcome: { day: 0 } });
  const { out } = await sixParty('analyze', game, '--json', '--most', '1000000');
  expect(JSON.parse(out)).toMatchObject({ deals: expect.any(Number) as number });
});
