import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Explanation } from '../../../src/analysis/index.js';
import { saleYaml } from '../saleYaml.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const file = workFolder();
const sale = file('sale.yaml');
writeFileSync(sale, saleYaml);
const trace = file('trace.json');

test('a run of a scenario and its trace are explained alike, as data and in words', async () => {
  const played = await sixParty('run', sale, '--seed', '3', '--trace', trace);
  expect([played.code, played.err]).toEqual([0, '']);
  const asked = ['--measure', 'agreement', '--seeds', '6'];
  const [ofScenario, ofTrace] = [
    await sixParty('explain', sale, '--seed', '3', ...asked, '--json'),
    await sixParty('explain', trace, ...asked, '--json'),
  ];
  expect([ofScenario.code, ofScenario.err]).toEqual([0, '']);
  expect(ofTrace.out).toBe(ofScenario.out);
  const { seed, measure, seeds } = JSON.parse(ofTrace.out) as Explanation;
  expect([seed, measure, seeds]).toEqual(['3', 'agreement', 6]);
  const told = await sixPartyIn(60, 'explain', trace, ...asked);
  expect(told.out).toMatch(/, seed "3": agreement (yes|no)\n/);
  expect(told.out).toContain('Circumstances, without which');
  for (const line of told.out.split('\n')) expect(line.length).toBeLessThan(61);
});

test('where nothing is left to chance what a fact does is exact', async () => {
  const insisting = (party: string, bound: string, level: number): string =>
    `label: ${party}\n    position: [{ issue: price, bound: ${bound}, rungs: [{ level: ${level}, firmness: never }] }]`;
  const text = saleYaml
    .replace('label: Ann', insisting('Ann', 'atLeast', 2))
    .replace('label: Bob', insisting('Bob', 'atMost', 0));
  writeFileSync(file('blocked.yaml'), text);
  const asked = ['explain', file('blocked.yaml'), '--measure', 'agreement', '--seeds', '6'];
  const { together } = JSON.parse((await sixParty(...asked, '--json')).out) as Explanation;
  expect(together).toMatchObject([{ difference: 1, low: 1, high: 1, adjusted: 0 }]);
  const { out } = await sixParty(...asked);
  expect(out).toMatch(/100 % +0 % +\+100\.00 +exact +Ann insists on price, and Bob/);
  expect(out).toContain('Exact: nothing in these futures is left to chance.');
});

test.each<[string, readonly string[], RegExp]>([
  ['a seed of a trace', [trace, '--seed', '2'], /--seed: .*A trace says who played/],
  ['an agent of a trace', [trace, '--agent', 'US=mediator'], /--agent: /],
  ['a measure that is none', [sale, '--measure', 'agremnt'], /Did you mean "agreement"\?/],
  ['a measure that is a number', [sale, '--measure', 'rounds'], /yes or no/],
  ['too few seeds', [sale, '--seeds', '3'], /--seeds: /],
  ['no such file', [file('nothing.json')], /nothing\.json/],
])('%s is refused', async (_, args, message) => {
  const { code, err, out } = await sixParty('explain', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).not.toContain('    at ');
});

test('a trace of another version is refused: its talks may go on otherwise', async () => {
  const old = file('old.json');
  writeFileSync(
    old,
    JSON.stringify({ ...(JSON.parse(readFileSync(trace, 'utf8')) as object), version: '0.0.1' }),
  );
  const { code, err } = await sixParty('explain', old);
  expect(code).toBe(3);
  expect(err).toContain('0.0.1');
});
