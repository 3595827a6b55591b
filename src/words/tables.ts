/** Greatest width of a line of running text. */
const WIDTH = 100;
/** A label that is cut shorter than this is no longer read at a glance. */
const LEAST_LABEL = 16;

/**
 * Breaks text into lines of up to 100 characters; the first begins with `first`, the others with `rest`.
 *
 * @param hard - break words that fit on no line too: some languages write without spaces. Default: they stand
 *   out, so that a path can be copied
 * @param width - of a line, in place of 100
 */
export function wrapped(text: string, first = '', rest = '', hard = false, width: number = WIDTH): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const words = text.split(' ');
  for (const word of hard ? words.flatMap((whole) => piecesOf(whole, width - rest.length)) : words) {
    if (!empty && line.length + 1 + word.length > width) {
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
 * Sets rows among running text: indented, columns aligned, the last one wrapped; where it has no room beside the
 * others, it stands below them.
 *
 * @param right - columns that are set to the right
 * @param width - of a line, in place of 100
 */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  width: number = WIDTH,
): string[] {
  const widths = widthsOf(rows);
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) =>
      right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    const last = (cells.pop() ?? '').trimEnd();
    const before = ['', ...cells].join('  ') + (cells.length > 0 ? '  ' : '');
    const room = width - before.length;
    if (last.length <= room || room >= LEAST_LABEL) {
      return wrapped(last, before, ' '.repeat(before.length), false, width);
    }
    return [
      ...wrapped(cells.join('  ').trimEnd(), '  ', '    ', true, width),
      ...wrapped(last.trim(), '    ', '    ', true, width),
    ];
  });
}

/** Width of a line that may be as long as it is. */
const ENDLESS = Infinity;
/** Between two columns. */
const GAP = 2;

/**
 * Sets rows of figures: the first column to the left, the others to the right, as wide as they are. What is too wide for
 * `width` is set in blocks one under the other, each with the first column and as many of the others as fit; if not
 * even one fits, labels are wrapped, or stand on a line of their own.
 *
 * @param width - of a line. Default: there is no end
 * @param together - so many columns are one, and not parted. Default 1
 */
export function columns(
  rows: readonly (readonly string[])[],
  width: number = ENDLESS,
  together = 1,
): string[] {
  const widths = widthsOf(rows);
  const groups: number[][] = [];
  for (let column = 1; column < widths.length; column += together) {
    groups.push([...widths.keys()].slice(column, column + together));
  }
  const widthOf = (group: readonly number[]): number =>
    group.reduce((sum, column) => sum + GAP + widths[column]!, 0);
  const widest = Math.max(0, ...groups.map(widthOf));
  const label = Math.min(widths[0] ?? 0, width - widest);
  if (label < Math.min(widths[0] ?? 0, LEAST_LABEL)) return stacked(rows, widths, groups, width);
  const blocks: number[][] = [[]];
  let used = label;
  for (const group of groups) {
    if (used + widthOf(group) > width && used > label) {
      blocks.push([]);
      used = label;
    }
    blocks.at(-1)!.push(...group);
    used += widthOf(group);
  }
  const block = (chosen: readonly number[]): string[] =>
    rows.flatMap((row) => {
      const [first = '', ...more] = labelLines(row[0] ?? '', label);
      const cells = chosen.map((column) => row[column]!.padStart(widths[column]!));
      return [[first.padEnd(label), ...cells].join(' '.repeat(GAP)).trimEnd(), ...more];
    });
  return blocks.flatMap((chosen, n) => (n === 0 ? block(chosen) : ['', ...block(chosen)]));
}

function labelLines(text: string, width: number): string[] {
  return text.length <= width ? [text] : wrapped(text, '', '  ', true, width);
}

/** Labels on lines of their own, with their figures below; columns that belong together one group after the other. */
function stacked(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  groups: readonly (readonly number[])[],
  width: number,
): string[] {
  return groups.flatMap((group, n) => {
    const lines = rows.flatMap((row) => {
      const label = row[0] === '' ? [] : labelLines(row[0]!, width);
      const cells = group.map((column) => row[column]!.padStart(widths[column]!)).join(' '.repeat(GAP));
      const figures = cells.trimEnd();
      const fits = GAP + figures.length <= width;
      return [
        ...label,
        ...(fits ? [`  ${figures}`.trimEnd()] : wrapped(figures.trimStart(), '  ', '  ', true, width)),
      ].filter((line) => line !== '');
    });
    return n === 0 ? lines : ['', ...lines];
  });
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
}
