/** What XML cannot hold, what cannot be seen, and marks that turn the direction of what follows. */
const UNFIT = /[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const SPACES = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const END = '\u2069';

/** Most letters of a name: what is longer ends in an ellipsis. */
const MOST_LETTERS = 40;

/** Returns a name as a picture shows it: on one line, cut, and without effect on the direction of what stands around it. */
export function shownName(name: string, most: number = MOST_LETTERS): string {
  const clean = plain(name);
  const letters = [...clean];
  const text =
    letters.length <= most
      ? clean
      : `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`;
  if (text === '') return '–';
  return RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END}` : text;
}

function plain(text: string): string {
  return text.replace(UNFIT, '').replace(SPACES, ' ').trim();
}

/** Widths in shares of the size of the letters, on the wide side: what measures a text is the reader's font. */
function widthOf(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[ilj.,:;'|!()[\]ftI ]/.test(letter)) return 0.36;
  if (/[mwMWØ@%—]/.test(letter)) return 0.95;
  if (/[A-Z]/.test(letter)) return 0.7;
  return letter.codePointAt(0)! < 0x1100 ? 0.61 : 1.05;
}

/** Returns about how many units a text takes. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size;
}

/** Returns a text that takes no more than so many units, with an ellipsis where it was cut. */
export function fitted(text: string, units: number, size: number): string {
  if (textWidth(text, size) <= units) return text;
  let [kept, width] = ['', widthOf('…') * size];
  for (const letter of text) {
    width += widthOf(letter) * size;
    if (width > units) break;
    kept += letter;
  }
  const open = kept.split(ISOLATE).length > kept.split(END).length;
  return `${kept.trimEnd()}…${open ? END : ''}`;
}

/** Breaks a text into lines of so many units; what goes beyond the last of `most` lines is cut. */
export function linesOf(text: string, units: number, size: number, most = 12): string[] {
  const lines: string[] = [];
  let rest = text.split(' ').filter((word) => word !== '');
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size) <= units) count += 1;
    if (lines.length === most - 1) count = rest.length;
    lines.push(fitted(rest.slice(0, count).join(' '), units, size));
    rest = rest.slice(count);
  }
  return lines;
}
