import { quotedWhole } from '../input/index.js';

/** Says a list as English has it: "a", "a and b", "a, b and c". */
export function joined(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]!}`;
}

/** Counts things: "1 session", "3 sessions"; the plural is the word with an s unless it is given. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`;
}

/** Gives a text a capital first letter, as a sentence begins. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * Says what somebody said, as one line in quotes: a line break is a slash between spaces, other white space one
 * space. Quotes, control characters and marks of direction in it are escaped, so that it ends where it ends.
 */
export function quotation(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\t\p{Zs}]+/gu, ' ').trim());
  return quotedWhole(lines.filter((line) => line !== '').join(' / '));
}

/** Says a share of something in percent, with up to one decimal: `10 %`, `12.5 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** Says a gain with its sign and two decimals: `+0.21`, `-0.04`; nothing is `0.00`. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return '0.00';
  return value > 0 ? `+${text}` : text;
}

/** Stands in a table where there is no number, or none that is known. */
export const UNKNOWN = '–';

/** The legend of a table of so many lines, if anything in it is not known; else nothing. @param why - ends its sentence */
export function unknownLegend(lines: readonly string[], why = ''): string[] {
  const shows = lines.some((line) => /(^|[\s[])–($|[\s,\]])/.test(line));
  return shows ? [`${UNKNOWN}: none, or not known${why === '' ? '' : `, ${why}`}.`] : [];
}

/** Says a number of a table with four decimals; what is not known is a dash. */
export function figure(value: number | null): string {
  // A negative zero would read as a small loss.
  return value === null ? UNKNOWN : (Math.round(value * 1e4) / 1e4 + 0).toFixed(4);
}

/** Says a p-value of a table with four decimals; none is 0, so that the smallest are below a bound. */
export function pValueFigure(value: number | null): string {
  return value !== null && value < 5e-5 ? '< 0.0001' : figure(value);
}

/** Says in what a number of a table is told: `aid (million US$)`; what is named by its unit is a count, `rounds (count)`. */
export function withUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name} (${unit === name ? 'count' : unit})`;
}
