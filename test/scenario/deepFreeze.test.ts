import { expect, test } from 'vitest';
import { deepFreeze } from '../../src/scenario/deepFreeze.js';

test('objects and lists are frozen to the bottom', () => {
  const data = { list: [{ deep: { deeper: 1 } }], none: null, text: 'x' };
  deepFreeze(data);
  for (const part of [data, data.list, data.list[0], data.list[0]!.deep])
    expect(Object.isFrozen(part)).toBe(true);
});

test('there is nothing to freeze in a number', () => {
  expect(() => {
    deepFreeze(3);
    deepFreeze(null);
  }).not.toThrow();
});
