import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { picture, tableHtml } from '../../../src/report/index.js';
import { run } from './sample.js';

test('a table holds every cell once, escaped', async () => {
  const { table } = await picture('gains', run);
  const html = tableHtml(table);
  expect(XMLValidator.validate(html)).toBe(true);
  expect(html.match(/<td /g)).toHaveLength(table.rows.length * table.columns.length);
  const named = tableHtml({ caption: 'a & b', columns: ['<b>'], rows: [['"</td>'], [null], [0.5]] });
  expect(named).toContain('<caption>a &amp; b (–: none, or not known)</caption>');
  expect(named).toContain('<td dir="auto">–</td>');
  // Where every cell is known there is nothing to explain.
  expect(tableHtml({ caption: 'c', columns: ['d'], rows: [[0]] })).toContain('<caption>c</caption>');
  expect(named).toContain('<th scope="col">&lt;b&gt;</th>');
  expect(named).toContain('&quot;&lt;/td&gt;');
  expect(named).toContain('<td dir="auto">0.5</td>');
});
