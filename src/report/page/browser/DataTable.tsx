import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Cell } from '../../../ensemble/results.js';
import type { PictureTable } from '../../pictures/Picture.js';
import { copy, tableText } from './saving.js';

/** From so many rows on only those in view are in the page. */
const MANY = 120;
/** Pixels of a row of a long table, which stays on one line. */
const ROW = 30;
const IN_VIEW = 24;

/** A table with its caption; one click copies it as text, all of its rows. */
export function DataTable({ table, printing = false }: { table: PictureTable; printing?: boolean }): VNode {
  const { caption, columns, rows } = table;
  const [top, setTop] = useState(0);
  const long = rows.length > MANY && !printing;
  const first = long ? Math.max(0, Math.min(rows.length - IN_VIEW, Math.floor(top / ROW) - 4)) : 0;
  const shown = long ? rows.slice(first, first + IN_VIEW + 8) : rows;
  const after = rows.length - first - shown.length;
  return (
    <div class="table">
      <div
        class={long ? 'scroll long' : 'scroll'}
        role="region"
        aria-label={caption}
        tabIndex={0}
        onScroll={long ? (event) => setTop(event.currentTarget.scrollTop) : undefined}
      >
        <table aria-rowcount={long ? rows.length + 1 : undefined}>
          <caption>{caption}</caption>
          <thead>
            <tr aria-rowindex={long ? 1 : undefined}>
              {columns.map((column) => (
                <th scope="col" dir="auto">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <Gap rows={first} columns={columns.length} />}
            {shown.map((row, k) => (
              <tr key={first + k} aria-rowindex={long ? first + k + 2 : undefined}>
                {row.map((cell, column) => (
                  <DataCell cell={cell} head={column === 0} />
                ))}
              </tr>
            ))}
            {after > 0 && <Gap rows={after} columns={columns.length} />}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="small"
        onClick={() => copy(tableText(table))}
        aria-label={`Copy table: ${caption}`}
      >
        Copy table
      </button>
    </div>
  );
}

/** Room for rows that are not in view. */
function Gap({ rows, columns }: { rows: number; columns: number }): VNode {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW, padding: 0 }} />
    </tr>
  );
}

function DataCell({ cell, head }: { cell: Cell; head: boolean }): VNode {
  const text =
    cell === null ? '' : typeof cell === 'number' ? String(Math.round(cell * 1e4) / 1e4) : String(cell);
  const props = { dir: 'auto' as const, class: typeof cell === 'number' ? 'number' : undefined };
  return head ? (
    <th scope="row" {...props}>
      {text}
    </th>
  ) : (
    <td {...props}>{text}</td>
  );
}
