import { expect, test } from 'vitest';
import { entryLines } from '../../src/report/entry.js';

test('an entry has its label in the margin', () => {
  const [first, second] = entryLines({ label: 'Caucus', text: 'word '.repeat(30).trim() }, undefined);
  expect(first).toMatch(/^ {2}Caucus {6}word word/);
  expect(second).toMatch(/^ {14}word/);
});
