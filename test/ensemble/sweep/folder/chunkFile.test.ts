import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/ensemble/index.js';
import { chunkPath, spanOf } from '../../../../src/ensemble/sweep/folder/chunkFile.js';

test('the name of a chunk and back', () => {
  expect(chunkPath('runs', { from: 0, to: 100 })).toBe(join('runs', 'chunks', '0-100.jsonl'));
  expect(spanOf('0-100.jsonl')).toEqual({ from: 0, to: 100 });
});

test.each([['../../x'], ['0'], [-1], [0.5], [NaN], [Infinity], [2 ** 53], [null], [undefined], [[0]]])(
  'no path is made of %j',
  (odd) => {
    for (const span of [
      { from: odd, to: 10 },
      { from: 0, to: odd },
    ]) {
      expect(() => chunkPath('runs', span as Span)).toThrow(RangeError);
    }
  },
);

test.each([['x-1.jsonl'], ['-1-2.jsonl'], ['0-9999999999999999.jsonl'], ['0-1.json'], ['../0-1.jsonl']])(
  '%s is no name of a chunk',
  (name) => expect(spanOf(name)).toBeUndefined(),
);
