import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { RunsHeader, Span } from '../../../../src/ensemble/index.js';
import { chunkPath, readChunk, sealed, spanOf } from '../../../../src/ensemble/sweep/folder/chunkFile.js';

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

const folder = mkdtempSync(join(tmpdir(), 'six-party-chunk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('rows with a good seal count if there is one for each run, in order', async () => {
  mkdirSync(join(folder, 'chunks'));
  const header = { experiment: 'e', version: '0', columns: [] } as unknown as RunsHeader;
  const span = { from: 3, to: 6 };
  const rowsOf = (...runs: readonly number[]): string => runs.map((run) => `{"run":${run},"a":1}\n`).join('');
  const read = async (rows: string): Promise<string | undefined> => {
    writeFileSync(chunkPath(folder, span), sealed(header, span, rows));
    return readChunk(folder, header, span);
  };
  expect(await read(rowsOf(3, 4, 5))).toBe(rowsOf(3, 4, 5));
  for (const odd of [rowsOf(3, 4), rowsOf(3, 5, 4), rowsOf(3, 4, 5, 6), 'not json\n'.repeat(3), ''])
    expect(await read(odd)).toBeUndefined();
});
