/** Greatest width of a line of running text. */
const WIDTH = 100;

/**
 * Breaks text into lines of up to 100 characters; the first begins with `first`, the others with `rest`.
 *
 * @param hard - break words that fit on no line too: some languages write without spaces. Default: they stand
 *   out, so that a path can be copied
 */
export function wrapped(text: string, first = '', rest = '', hard = false): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const words = text.split(' ');
  for (const word of hard ? words.flatMap((whole) => piecesOf(whole, WIDTH - rest.length)) : words) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line.trimEnd());
  return lines;
}

function piecesOf(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const pieces = [''];
  // By code points: no letter is cut in half.
  for (const letter of word) {
    if (pieces[pieces.length - 1]!.length + letter.length > most) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

/**
 * Sets rows among running text: indented, columns aligned, the last one wrapped.
 *
 * @param right - columns that are set to the right
 */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = widthsOf(rows);
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) =>
      right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    const last = cells.pop() ?? '';
    const before = ['', ...cells].join('  ') + (cells.length > 0 ? '  ' : '');
    return wrapped(last.trimEnd(), before, ' '.repeat(before.length));
  });
}

/** Sets rows of figures: the first column to the left, the others to the right, as wide as they are. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = widthsOf(rows);
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
}
