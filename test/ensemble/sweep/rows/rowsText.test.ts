import { describe, expect, test } from 'vitest';
import { rowIn } from '../../../../src/ensemble/sweep/rows/rowsText.js';
import type { Column } from '../../../../src/ensemble/index.js';

const columns: readonly Column[] = [
  { name: 'run', type: 'integer', of: 'run' },
  { name: 'policy', type: 'text', of: 'run' },
  { name: 'trust', type: 'level', of: 'parameter' },
  { name: 'agreement', type: 'boolean', of: 'metric', kind: 'yesNo' },
  { name: 'gain', type: 'number', of: 'metric', kind: 'number' },
  { name: 'end', type: 'text', of: 'metric', kind: 'category', categories: ['settled', 'open'] },
];
const row = { run: 7, policy: 'a', trust: 'low', agreement: true, gain: null, end: 'open' };
const read = (changes: object): unknown => rowIn({ columns }, JSON.stringify({ ...row, ...changes }));

describe('a row of a file that anybody may have written', () => {
  test('is what was measured', () => {
    expect(read({})).toEqual(row);
    expect(read({ end: null, gain: 0.5, trust: 0.5 })).toEqual({ ...row, end: null, gain: 0.5, trust: 0.5 });
  });

  test.each([
    [{ agreement: 'yes' }, 'agreement'],
    [{ agreement: null }, 'agreement'],
    [{ gain: 'x' }, 'gain'],
    [{ gain: undefined }, 'gain'],
    [{ end: 'lost' }, 'end'],
    [{ run: '7' }, 'run'],
    [{ trust: [1] }, 'trust'],
  ])('%j is named by its run and column', (changes, column) => {
    expect(() => read(changes)).toThrow(
      expect.objectContaining({
        code: 'invalid-file',
        issues: [expect.objectContaining({ message: expect.stringContaining(column) as string })],
      }),
    );
  });

  test.each(['not json', '[]', 'null', '{"run":7,'])('%s is none', (line) => {
    expect(() => rowIn({ columns }, line)).toThrow(expect.objectContaining({ code: 'invalid-file' }));
  });
});
