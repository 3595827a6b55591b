import { expect, test } from 'vitest';
import { capitalOf } from '../../../src/report/words/capitalOf.js';
import { counted } from '../../../src/report/words/counted.js';
import { entryLines } from '../../../src/report/words/entryLines.js';
import { issueWord } from '../../../src/report/words/issueWord.js';
import { joined } from '../../../src/report/words/joined.js';
import { longDate } from '../../../src/report/words/longDate.js';
import { optionText } from '../../../src/report/words/optionText.js';
import { optionWord } from '../../../src/report/words/optionWord.js';
import { shortDate } from '../../../src/report/words/shortDate.js';
import { signed } from '../../../src/report/words/signed.js';
import { table } from '../../../src/report/words/table.js';
import { wrapped } from '../../../src/report/words/wrapped.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { plainGame } from '../../scenario/fixtures.js';

test('lists', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joined(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('counts', () => {
  expect([counted(1, 'session'), counted(0, 'session'), counted(2, 'other', 'others')]).toEqual([
    '1 session',
    '0 sessions',
    '2 others',
  ]);
});

test('gains have a sign, unless they are nothing', () => {
  expect([0.214, -0.04, 0, -0.001, 0.004, 1].map(signed)).toEqual([
    '+0.21',
    '-0.04',
    '0.00',
    '0.00',
    '0.00',
    '+1.00',
  ]);
});

test('dates', () => {
  expect(longDate('2003-12-02', 0)).toBe('2 December 2003');
  expect(longDate('2003-12-02', 90)).toBe('1 March 2004');
  expect(shortDate('2003-12-02', 7)).toBe('9 Dec 2003');
});

test('issues and options in a few words', () => {
  expect(issueWord(december2003, 'civilNuclear')).toBe('civil nuclear');
  expect(issueWord(december2003, 'heavy_fuel-oil')).toBe('heavy fuel oil');
  expect(optionWord(december2003, 'rollback', 0)).toBe('none');
  expect(optionWord(december2003, 'rollback', 4)).toBe('full CVID');
  expect(optionWord(december2003, 'sanctions', 1)).toBe('targeted release');
  expect(optionText(december2003, 'rollback', 1)).toBe('freeze: shut down and seal Yongbyon');
});

test("in a game of one's own: labels as they are, options told apart", () => {
  const options = ['1,000 jobs', 'Dell, 15 inch', 'Dell, 17 inch', 'at 10:30', '(none)', 'f(x), or so'];
  const game = { ...plainGame(), issues: [{ id: 'x1', label: 'Jobs & Co', options }] };
  expect(issueWord(game, 'x1')).toBe('Jobs & Co');
  expect(options.map((_, level) => optionWord(game, 'x1', level))).toEqual([...options.slice(0, 5), 'f(x)']);
});

test('parties go by their capitals only if they are the six, at talks of states', () => {
  expect(december2003.parties.map(({ id }) => capitalOf(december2003, id))).toEqual([
    ...['Washington', 'Pyongyang', 'Beijing', 'Seoul', 'Tokyo', 'Moscow'],
  ]);
  const [us, ...others] = december2003.parties;
  const renamed = { ...december2003, parties: [{ ...us!, label: 'Us at home' }, ...others] };
  expect([capitalOf(renamed, 'US'), capitalOf(renamed, 'China')]).toEqual(['Us at home', 'Beijing']);
  const china = { ...plainGame().parties[0]!, id: 'China', label: 'China' };
  expect(capitalOf({ ...plainGame(), parties: [china] }, 'China')).toBe('China');
});

test('lines are no longer than 100 characters, and lose no word', () => {
  const text = Array.from({ length: 60 }, (_, k) => 'w'.repeat(1 + (k % 13))).join(' ');
  const lines = wrapped(text, 'first ', '  ');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(lines.join(' ').replace('first ', '').split(/\s+/).join(' ')).toBe(text);
  expect(wrapped('x'.repeat(120), '', '')).toEqual(['x'.repeat(120)]);
});

test('an entry has its label in the margin', () => {
  const [first, second] = entryLines({ label: 'Caucus', text: 'word '.repeat(30).trim() });
  expect(first).toMatch(/^ {2}Caucus {6}word word/);
  expect(second).toMatch(/^ {14}word/);
});

test('a table aligns its columns and wraps the last one', () => {
  expect(
    table(
      [
        ['', 'n'],
        ['abc', '10'],
      ],
      [1],
    ),
  ).toEqual(['        n', '  abc  10']);
  const [line, more] = table([['a', 'word '.repeat(30).trim()]]);
  expect(line!.length).toBeLessThanOrEqual(100);
  expect(more).toMatch(/^ {5}word/);
});
