import { argumentProblem, holding, refuse } from '../../input/index.js';
import { UNKNOWN } from '../../words/index.js';
import type { PictureTable } from './Picture.js';

const aTable = holding('the table of a picture (picture)', {
  columns: (columns) => Array.isArray(columns),
  rows: (rows) => Array.isArray(rows) && rows.every((row) => Array.isArray(row)),
});

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Writes the table of a picture as HTML, for who does not see it: every cell escaped and with a direction of its own; no
 * cell is blank, and the caption says what a dash is.
 *
 * @throws SixPartyError `invalid-option`
 */
export function tableHtml(table: PictureTable): string {
  refuse('invalid-option', 'This cannot be written.', [argumentProblem('table', table, aTable)]);
  const { caption, columns, rows } = table;
  const cells = (row: readonly unknown[], open: string, close: string): string =>
    `<tr>${row.map((cell) => `${open}${escaped(cell)}${close}`).join('')}</tr>`;
  const legend = rows.some((row) => row.includes(null)) ? [`(${UNKNOWN}: none, or not known)`] : [];
  const lines = [
    `<table dir="auto"><caption>${escaped([caption, ...legend].join(' '))}</caption>`,
    `<thead>${cells(columns, '<th scope="col">', '</th>')}</thead>`,
    '<tbody>',
    ...rows.map((row) => cells(row, '<td dir="auto">', '</td>')),
    '</tbody></table>',
  ];
  return `${lines.join('\n')}\n`;
}

function escaped(cell: unknown): string {
  const text = cell === null || cell === undefined ? UNKNOWN : String(cell);
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
}
