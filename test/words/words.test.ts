import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../src/scenarios/index.js';
import {
  columns,
  counted,
  figure,
  happeningWord,
  issueWord,
  joined,
  longDate,
  monthOf,
  optionText,
  optionWord,
  partyWord,
  pathWord,
  percent,
  pValueFigure,
  quotation,
  shortDate,
  signed,
  stepWord,
  table,
  upperFirst,
  withUnit,
  wrapped,
} from '../../src/words/index.js';
import { plainGame } from '../scenario/fixtures.js';

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

test('no p-value is 0', () => {
  expect([0.12345, 5e-5, 4e-5, 0, null].map(pValueFigure)).toEqual([
    '0.1235',
    '0.0001',
    '< 0.0001',
    '< 0.0001',
    '–',
  ]);
});

test('figures of a table have no negative zero, and a dash for what is not known', () => {
  expect([0.12345, -0.00001, 1, null].map(figure)).toEqual(['0.1235', '0.0000', '1.0000', '–']);
});

test('a sentence begins with a capital', () => {
  expect([upperFirst('the talks'), upperFirst('')]).toEqual(['The talks', '']);
});

test('dates', () => {
  expect(longDate('2003-12-02', 0)).toBe('2 December 2003');
  expect(longDate('2003-12-02', 90)).toBe('1 March 2004');
  expect(shortDate('2003-12-02', 7)).toBe('9 Dec 2003');
  expect(monthOf('2003-12-02', 29)).toBe('December 2003');
  expect(monthOf('2003-12-02', 30)).toBe('January 2004');
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

test('a government goes by its capital, another party by its short name or label', () => {
  expect(december2003.parties.map(({ id }) => partyWord(december2003, id))).toEqual([
    ...['Washington', 'Pyongyang', 'Beijing', 'Seoul', 'Tokyo', 'Moscow'],
  ]);
  const [us, china, ...others] = december2003.parties;
  const { capital: _, ...nameless } = us!;
  const parties = [
    { ...nameless, label: 'Us at home' },
    { ...china!, label: 'Middle', capital: 'Xian' },
    ...others,
  ];
  expect([partyWord({ parties }, 'US'), partyWord({ parties }, china!.id)]).toEqual(['Us at home', 'Xian']);
  const agency = { ...nameless, id: 'IAEA', label: 'International Atomic Energy Agency', short: 'the IAEA' };
  expect(partyWord({ parties: [agency] }, 'IAEA')).toBe('the IAEA');
  expect(partyWord({ parties: [{ ...agency, capital: 'Vienna' }] }, 'IAEA')).toBe('Vienna');
  const plain = { ...plainGame().parties[0]!, id: 'China', label: 'China' };
  expect(partyWord({ ...plainGame(), parties: [plain] }, 'China')).toBe('China');
  expect(partyWord(december2003, 'nobody')).toBe('nobody');
});

test('steps, happenings and paths', () => {
  expect(stepWord(december2003, 'rollback', 1)).toBe('rollback 1 (freeze)');
  expect(pathWord(december2003, 'plutonium')).toBe('plutonium from Yongbyon');
  expect([pathWord(plainGame(), 'x'), happeningWord(plainGame(), 'x')]).toEqual(['x', 'x']);
  for (const { id, label } of [...december2003.dynamics!.hazards, ...december2003.dynamics!.events])
    expect(happeningWord(december2003, id)).toBe(label);
});

test('lines are no longer than 100 characters, and lose no word', () => {
  const text = Array.from({ length: 60 }, (_, k) => 'w'.repeat(1 + (k % 13))).join(' ');
  const lines = wrapped(text, 'first ', '  ');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(lines.join(' ').replace('first ', '').split(/\s+/).join(' ')).toBe(text);
  expect(wrapped('x'.repeat(120), '', '')).toEqual(['x'.repeat(120)]);
  expect(wrapped('x'.repeat(120), '> ', '  ', true)).toEqual([`> ${'x'.repeat(98)}`, `  ${'x'.repeat(22)}`]);
  const doves = wrapped('🕊'.repeat(120), '', ' ', true);
  expect(doves.map((line) => line.trim()).join('')).toBe('🕊'.repeat(120));
  for (const line of doves) expect(line.length).toBeLessThanOrEqual(100);
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

test('in a narrow table what has no room beside the other columns stands below them', () => {
  const rows = [
    ['robust', '100 %', 'the one thing that matters'],
    ['missed', '9 %', 'it'],
  ];
  expect(table(rows, [1], 33)).toEqual([
    '  robust  100 %  the one thing',
    '                 that matters',
    '  missed    9 %  it',
  ]);
  expect(table(rows, [1], 30)).toEqual([
    '  robust  100 %',
    '    the one thing that matters',
    '  missed    9 %  it',
  ]);
});

describe('columns too wide for the terminal', () => {
  const rows = [
    ['', 'first', 'second', 'third'],
    ['agreement', '0.5 [0.1, 0.9]', '0.4 [0.1, 0.9]', '1'],
    ['a long label', '1', '2', '0.3 [0.1, 0.9]'],
  ];

  test('stand in blocks, each with the labels', () => {
    expect(columns(rows, 45)).toEqual([
      '                       first          second',
      'agreement     0.5 [0.1, 0.9]  0.4 [0.1, 0.9]',
      'a long label               1               2',
      '',
      '                       third',
      'agreement                  1',
      'a long label  0.3 [0.1, 0.9]',
    ]);
    expect(columns(rows, 61)).toEqual(columns(rows));
  });

  test('labels are wrapped, or stand on lines of their own', () => {
    const long = rows.map(([label, ...figures]) => [
      label === '' ? '' : `${label} of many words`,
      ...figures,
    ]);
    expect(columns(long, 33).slice(0, 3)).toEqual([
      '                            first',
      'agreement of many  0.5 [0.1, 0.9]',
      '  words',
    ]);
    expect(columns(long, 25).slice(0, 3)).toEqual([
      '           first',
      'agreement of many words',
      '  0.5 [0.1, 0.9]',
    ]);
  });

  test('columns that belong together are not parted', () => {
    const pairs = [
      ['', 'a', '', 'b', ''],
      ['x', '1', 'p = 1', '2', 'p = 2'],
    ];
    expect(columns(pairs, 16, 2)).toEqual(['   a', 'x  1  p = 1', '', '   b', 'x  2  p = 2']);
  });

  test('whatever is set fits, and every figure stands in it', () => {
    const cell = fc.stringMatching(/^[a-z0-9.]{0,12}( \[[0-9]{1,6}\])?$/);
    const tables = fc
      .integer({ min: 1, max: 6 })
      .chain((wide) =>
        fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 1, max: 3 }),
        (table, width, together) => {
          const lines = columns(table, width, together);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          const text = lines.join('').replace(/\s/g, '');
          for (const figure of table.flatMap((row) => row.slice(1)))
            expect(text).toContain(figure.replace(/\s/g, ''));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('what is named by its unit is not told it again', () => {
  expect(withUnit('aid', 'million US$')).toBe('aid (million US$)');
  expect([withUnit('rounds', 'rounds'), withUnit('leastGain', '')]).toEqual(['rounds (count)', 'leastGain']);
});

test('columns of figures stand as wide as they are', () => {
  expect(
    columns([
      ['', 'US', 'China'],
      ['Nash', '0.1', ''],
    ]),
  ).toEqual(['       US  China', 'Nash  0.1']);
});

test('what somebody said, on one line and between quotes', () => {
  expect(quotation('Yes.')).toBe('"Yes."');
  expect(quotation(' one\n\n\ttwo  and\u00a0more\n')).toBe('"one / two and more"');
  expect(quotation('a "b" \\ \u202ec\u0007')).toBe('"a \\"b\\" \\\\ \\u202ec\\u0007"');
  expect(quotation('x'.repeat(2000))).toHaveLength(2002);
  expect(quotation('')).toBe('""');
});

test('shares', () => {
  expect([0, 0.1, 0.125, 0.3333, 1].map(percent)).toEqual(['0 %', '10 %', '12.5 %', '33.3 %', '100 %']);
});
