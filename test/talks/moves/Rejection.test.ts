import { expect, test } from 'vitest';
import { written } from '../../../src/talks/moves/Rejection.js';

test('a value as text, whatever it is', () => {
  const round: unknown[] = [];
  round.push(round);
  expect(written('text')).toBe('"text"');
  expect(written({ a: [1, null] })).toBe('{"a":[1,null]}');
  expect(written(undefined)).toBe('nothing');
  expect(written(Symbol('x'))).toBe('a symbol');
  expect(written(1n)).toBe('the bigint 1');
  for (const strange of [
    round,
    { toJSON: () => 1n },
    Object.assign(Object.create(null) as object, { round }),
  ]) {
    expect(written(strange)).toMatch(/no JSON/);
  }
});
