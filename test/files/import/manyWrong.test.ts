import { expect, test } from 'vitest';
import { importGenius, importGeniusWeb, importScored } from '../../../src/files/index.js';
import { problemsOf } from './folder.js';

/** Milliseconds after which a reader that compares everything with everything is not done by far. */
const LIMIT = 20_000;
const COUNT = 10_000;
const list = <T>(make: (n: number) => T): T[] => Array.from({ length: COUNT }, (_, n) => make(n));

/** As many problems as are told, of which those that are near enough to something have a hint. */
function isTold(problems: readonly string[], hint: RegExp): void {
  expect(problems).toHaveLength(100);
  expect(problems[0]).toMatch(hint);
}

const genius = (root: string, issues: string): string =>
  `<${root}><objective index="0" name="d">${issues}</objective></${root}>`;
const issue = (index: number, name: string, items: string): string =>
  `<issue index="${index}" name="${name}" type="discrete">${items}</issue><weight index="${index}" value="1"/>`;

test('a GENIUS profile whose items are all misspelt', { timeout: LIMIT }, () => {
  const items = (word: string): string =>
    list((n) => `<item value="${word}${n}" evaluation="${n}"/>`).join('');
  const profile = genius('utility_space', issue(1, 'p', items('opsion')));
  const domain = genius('negotiation_template', issue(1, 'p', items('option')).replace(/<weight.*/, ''));
  const files = [domain, profile, profile].map((text, n) => ({ name: `${n}.xml`, text }));
  isTold(
    problemsOf(() => importGenius(files)),
    /Did you mean "option0"\?/,
  );
});

test('a GENIUS profile whose issues are all misspelt but one', { timeout: LIMIT }, () => {
  const item = '<item value="x" evaluation="1"/>';
  const issues = (word: string): string =>
    issue(0, 'same', item) + list((n) => issue(n + 1, `${word}${n}`, item)).join('');
  const profile = genius('utility_space', issues('isue'));
  const domain = genius('negotiation_template', issues('issue').replace(/<weight[^>]*>/g, ''));
  const files = [domain, profile, profile].map((text, n) => ({ name: `${n}.xml`, text }));
  isTold(
    problemsOf(() => importGenius(files)),
    /Did you mean "issue0"\?/,
  );
});

test('GeniusWeb profiles whose values, or issues, are all misspelt', { timeout: LIMIT }, () => {
  const record = <T>(word: string, value: T): Record<string, T> =>
    Object.fromEntries(list((n) => [`${word}${n}`, value]));
  const read = (domain: object, issueUtilities: object, issueWeights: object): string[] => {
    const profile = { LinearAdditiveUtilitySpace: { issueUtilities, issueWeights, domain } };
    const texts = [domain, profile, profile].map((data) => JSON.stringify(data));
    return problemsOf(() => importGeniusWeb(texts.map((text, n) => ({ name: `${n}.json`, text }))));
  };
  const values = Object.keys(record('value', 0));
  const utilities = { DiscreteValueSetUtilities: { valueUtilities: record('vaule', 1) } };
  isTold(read({ issuesValues: { p: { values } } }, { p: utilities }, { p: 1 }), /Did you mean "value0"\?/);
  const one = { DiscreteValueSetUtilities: { valueUtilities: { x: 1 } } };
  const domain = { issuesValues: record('issue', { values: ['x'] }) };
  isTold(read(domain, record('isue', one), record('isue', 1)), /Did you mean "issue0"\?/);
});

test('a scored game whose files, or roles, are all misspelt', { timeout: LIMIT }, () => {
  const line = (n: number, file: string, role: string): string => `a${n},${file},${role},greedy,model`;
  const score = { name: 'scores_files/agent0.txt', text: '1,2\n1' };
  const read = (lines: readonly string[], scores = [score]): string[] =>
    problemsOf(() => importScored([{ name: 'config.txt', text: lines.join('\n') }, ...scores]));
  const lines = list((n) => line(n, `agnet${n}`, n === 0 ? 'p1' : 'player'));
  const others = list((n) => ({ name: `scores_files/agent${n}.txt`, text: '1,2\n1' }));
  isTold(read(lines, others), /Did you mean "agent0"\?/);
  isTold(read(list((n) => line(n, 'x', 'plaeyr'))), /Did you mean "player"\?/);
});
