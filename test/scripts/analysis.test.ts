import { describe, expect, test } from 'vitest';

const read = (await import('../../scripts/analysis/read.mjs' as string)) as {
  block: (language: string, text: string) => string;
  sure: (holds: boolean, what: string) => void;
  cells: (text: string, label: string, time?: number) => string[];
  section: (text: string, heading: string) => string[];
  only: (text: string, ranges: readonly (readonly (RegExp | number)[])[]) => string;
};
const { differences } = (await import('../../scripts/analysis/differences.mjs' as string)) as {
  differences: (before: readonly string[], now: readonly string[]) => string[];
};

const printed = `A pond

texts            120
suit everybody    12  10 %

Gains
        North   South
Nash   0.1000  0.2000
Nasher 0.3000  0.4000

Options
Nash     open     two
`;

describe('what commands print is read', () => {
  test('row by row', () => {
    expect(read.cells(printed, 'suit everybody')).toEqual(['12', '10 %']);
    expect(read.cells(printed, 'Nash')).toEqual(['0.1000', '0.2000']);
    expect(read.cells(printed, 'Nash', 2)).toEqual(['open', 'two']);
    expect(() => read.cells(printed, 'Nash', 3)).toThrow('No row begins with “Nash” (3)');
    expect(() => read.cells(printed, 'South')).toThrow('No row');
  });

  test('section by section', () => {
    expect(read.section(printed, 'Options')).toEqual(['Nash     open     two']);
    expect(read.section(printed, 'Gains')).toHaveLength(3);
    expect(() => read.section(printed, 'Power')).toThrow('Nothing is under “Power”');
  });

  test('what is left out is told, empty lines are not', () => {
    expect(read.only(printed, [[/^texts/], [/^Gains/, /^Nash/], [/^Options/, /^$/]])).toBe(
      '…\ntexts            120\n…\nGains\n        North   South\nNash   0.1000  0.2000\n…\nOptions\nNash     open     two\n',
    );
    expect(read.only(printed, [[/^A pond/, /^Nash/, 3]])).toBe(printed.trimEnd());
    expect(() => read.only(printed, [[/^Power/]])).toThrow('No line is as /^Power/');
    expect(() => read.only(printed, [[/^Gains/, /^texts/]])).toThrow('No line is as /^texts/');
  });

  test('a sentence that no longer holds stops the page', () => {
    expect(() => {
      read.sure(true, 'so it is');
    }).not.toThrow();
    expect(() => {
      read.sure(false, 'so it is');
    }).toThrow('“so it is” does not hold');
  });
});

test('lines that differ, with where they stand', () => {
  expect(differences(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
  expect(differences(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual(['2: − b', '3: + x', '4: + d']);
  expect(differences([], ['a'])).toEqual(['1: + a']);
});
