import { expect, test } from 'vitest';
import { show } from '../../../src/talks/moves/show.js';

test('a value as text, whatever it is', () => {
  const round: unknown[] = [];
  round.push(round);
  expect(show('text')).toBe('text');
  expect(show({ a: [1, null] })).toBe('{"a":[1,null]}');
  expect(show(undefined)).toBe('undefined');
  expect(show(Symbol('x'))).toBe('Symbol(x)');
  for (const strange of [
    1n,
    round,
    { toJSON: () => 1n },
    Object.assign(Object.create(null) as object, { round }),
  ]) {
    expect(show(strange)).toMatch(/no JSON/);
  }
});
