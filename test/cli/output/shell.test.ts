import { expect, test } from 'vitest';
import { widthOf } from '../../../src/cli/output/shell.js';

test('lines are as wide as COLUMNS says, else as the terminal; in a file there is no end', () => {
  expect(widthOf({ COLUMNS: '80' }, 132)).toEqual({ width: 80 });
  expect(widthOf({ COLUMNS: '80' }, undefined)).toEqual({ width: 80 });
  expect(widthOf({}, 132)).toEqual({ width: 132 });
  expect(widthOf({}, undefined)).toEqual({});
  for (const COLUMNS of ['', '0', 'wide', '-3']) expect(widthOf({ COLUMNS }, 100)).toEqual({ width: 100 });
  expect(widthOf({ COLUMNS: '3' }, undefined)).toEqual({ width: 20 });
});
