import { wrapped } from './wrapped.js';

/** Rows as lines with aligned columns; columns in `right` are set to the right, the last one is wrapped. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) =>
      right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    const last = cells.pop() ?? '';
    const before = ['', ...cells].join('  ').slice(0) + (cells.length > 0 ? '  ' : '');
    return wrapped(last.trimEnd(), before, ' '.repeat(before.length));
  });
}
