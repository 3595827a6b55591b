import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byId,
  cursorOn,
  date,
  describeRange,
  flag,
  id,
  json,
  listOf,
  membersOf,
  MAX_PROBLEMS,
  namesOf,
  noneTwice,
  number,
  oneOf,
  readNumber,
  record,
  seed,
  text,
  UNIT,
  variant,
  whole,
  type NumberRange,
  type Reader,
} from '../../src/input/index.js';

function read(reader: Reader, value: unknown): [unknown, string[]] {
  const cursor = cursorOn(value, 'x');
  const result = reader(cursor);
  return [result, cursor.problems.map(({ code, path }) => `${code} ${path}`)];
}

const codes = (reader: Reader, value: unknown) => read(reader, value)[1];

test.each<[NumberRange, string]>([
  [{}, 'a finite number'],
  [{ whole: true }, 'a whole number'],
  [UNIT, 'a number from 0 to 1'],
  [{ least: 1, most: 6, whole: true }, 'a whole number from 1 to 6'],
  [{ above: 0 }, 'a number > 0'],
  [{ above: 0, most: 1 }, 'a number > 0 and ≤ 1'],
  [{ above: 0, below: 1 }, 'a number > 0 and < 1'],
])('%j: %s', (range, words) => {
  expect(describeRange(range)).toBe(words);
});

test('a number is read, or reported, never both', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.anything()), (value) => {
      const cursor = cursorOn(value, 'x');
      const right = typeof value === 'number' && value > 0 && value <= 9 && Number.isInteger(value);
      expect(readNumber(cursor, { above: 0, most: 9, whole: true })).toBe(right ? value : undefined);
      expect(cursor.problems).toHaveLength(right ? 0 : 1);
    }),
  );
});

const one = record({ id }, { label: text });

test.each<[string, Reader, unknown, string[]]>([
  ['text', text, ' ', ['missing x']],
  ['text', text, 7, ['wrong-type x']],
  ['flag', flag, 'yes', ['wrong-type x']],
  ['date', date, '2003-02-30', ['bad-date x']],
  ['id', id, '1a', ['out-of-range x']],
  ['id', id, 'constructor', ['out-of-range x']],
  ['one of', oneOf(['US', 'China']), 'Chna', ['unknown-name x']],
  ['one of', oneOf(['US', 'China']), undefined, ['missing x']],
  ['list', listOf(number()), { length: 2 }, ['wrong-type x']],
  ['list', listOf(number(), { least: 2 }), [1], ['wrong-length x']],
  ['list', listOf(number(), { exactly: 1 }), [1, 'b'], ['wrong-length x', 'wrong-type x[1]']],
  ['list', listOf(number()), new Array(10_001).fill('x'), ['wrong-length x']],
  ['list', listOf(number(), { most: 1 }), [1, 2], ['wrong-length x']],
  ['seed', seed, '', ['wrong-type x']],
  ['seed', seed, 7, ['wrong-type x']],
  ['seed', seed, ' ', []],
  ['names', namesOf(['a', 'b'], 'a letter'), ['a', 'a', 'c'], ['duplicate x[1]', 'unknown-name x[2]']],
  ['record', one, { id: 'a', lable: 'b' }, ['unknown-key x.lable']],
  ['record', one, { label: undefined }, ['missing x.id']],
  ['record', one, [], ['wrong-type x']],
  [
    'variant',
    variant({ a: { required: { n: whole(1) } }, b: {} }),
    { kind: 'a', n: 0 },
    ['out-of-range x.n'],
  ],
  ['variant', variant({ a: {}, b: {} }), { kind: 'toString' }, ['unknown-name x.kind']],
  ['variant', variant({ a: {}, b: {} }), { kind: 'b', m: 1 }, ['unknown-key x.m']],
  ['by id', byId(['US'], 'a party', number()), { US: 'b', EU: 1 }, ['wrong-type x.US', 'unknown-name x.EU']],
])('%s: %#', (_, reader, value, problems) => {
  expect(codes(reader, value)).toEqual(problems);
});

test('what a loader needs to know is said as data', () => {
  const cursor = cursorOn({ label: 7, flags: 'yes', lable: 'b' });
  record({ label: text, flags: flag, n: number() })(cursor);
  expect(cursor.problems.map(({ path, wanted, onKey }) => [path, wanted, onKey])).toEqual([
    ['label', 'text', undefined],
    ['flags', 'flag', undefined],
    ['n', 'number', undefined],
    ['lable', undefined, true],
  ]);
});

test('names that stand twice', () => {
  const cursor = cursorOn([{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 3 }, { id: 3 }], 'x');
  noneTwice(cursor, 'id');
  expect(cursor.problems.map(({ path }) => path)).toEqual(['x[2].id']);
});

test('JSON data is right, shared or not', () => {
  const shared = { a: 1 };
  const data = {
    a: [1, 'two', true, null, shared],
    b: shared,
    c: undefined,
    d: Object.create(null) as object,
  };
  expect(codes(json, data)).toEqual([]);
});

test('what JSON cannot say is named where it stands', () => {
  const data = { a: [Infinity], 'b c': new Map(), d: 1n, e: Symbol('x'), f: [undefined] };
  expect(codes(json, data)).toEqual([
    'out-of-range x.a[0]',
    'wrong-type x["b c"]',
    'wrong-type x.d',
    'wrong-type x.e',
    'missing x.f[0]',
  ]);
});

test('a cycle and a bottomless pit have an end', () => {
  const cycle: Record<string, unknown> = {};
  cycle.again = [cycle];
  expect(codes(json, cycle)).toEqual(['inconsistent x.again[0]']);
  let pit: unknown = 0;
  for (let depth = 0; depth < 100_000; depth++) pit = [pit];
  expect(codes(json, pit)).toHaveLength(1);
});

test('reading stops when enough is wrong', () => {
  const keys = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`k${i}`, 0]));
  expect(codes(record({ id }), keys)).toHaveLength(MAX_PROBLEMS);
  expect(codes(byId(['US'], 'a party'), keys)).toHaveLength(MAX_PROBLEMS);
  expect(codes(listOf(text), new Array(5000).fill(0))).toHaveLength(MAX_PROBLEMS);
});

test('the members of a record for who reads one in the light of another', () => {
  const cursor = cursorOn({ low: 1, hgh: 2 }, 'x');
  const members = membersOf(cursor, ['low', 'high'])!;
  expect([members.low.path, members.low.value, members.high.value]).toEqual(['x.low', 1, undefined]);
  expect(cursor.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['unknown-key x.hgh']);
  expect(membersOf(cursorOn([]), ['low'])).toBeUndefined();
});
