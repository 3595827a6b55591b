import { expect, test } from 'vitest';
import { wholeOfCommandLine, type Problem } from '../../src/input/index.js';

/** What is read of a text, and what is said of it. */
function read(text: string | undefined, least: number, most: number, step?: number): unknown[] {
  const problems: Problem[] = [];
  const number = wholeOfCommandLine('--n', text, least, most, problems, step);
  return [number, ...problems.map(({ path, message, hint }) => [path, message, hint].join(' ').trim())];
}

test('a whole number within its bounds, or nothing', () => {
  expect(read(undefined, 1, 9)).toEqual([undefined]);
  expect([read('1', 1, 9), read('009', 1, 9), read('4294967295', 1, 2 ** 32)]).toEqual([
    [1],
    [9],
    [4294967295],
  ]);
});

test.each(['0', '10', '1.5', '-1', '+1', '1e0', ' 1', '', 'x', '1'.repeat(400)])(
  '"%s" is refused',
  (text) => {
    const [number, said] = read(text, 1, 9);
    expect(number).toBeUndefined();
    expect(said).toContain('--n Expected a whole number from 1 to 9, but found "');
  },
);

test('a multiple, with the nearest that will do', () => {
  expect(read('40', 20, 100, 20)).toEqual([40]);
  const said = 'Expected a multiple of 20 from 20 to 100, but found';
  expect(read('30', 20, 100, 20)[1]).toBe(`--n ${said} "30". The nearest that will do: 40.`);
  expect(read('0', 20, 100, 20)[1]).toBe(`--n ${said} "0". The nearest that will do: 20.`);
  expect(read('999', 20, 100, 20)[1]).toBe(`--n ${said} "999". The nearest that will do: 100.`);
  expect(read('many', 20, 100, 20)[1]).toBe(`--n ${said} "many".`);
});
