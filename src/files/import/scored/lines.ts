/** Letters that name the issues of a scored deliberation, in order. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A line of a text without blanks around it, and the character at which it begins. */
export interface Line {
  readonly text: string;
  readonly offset: number;
}

/** Returns the lines of a text, blank ones at its end left out. */
export function linesOf(text: string): Line[] {
  let next = 0;
  const lines = text.split('\n').map((raw): Line => {
    const offset = next + raw.length - raw.trimStart().length;
    next += raw.length + 1;
    return { text: raw.trim(), offset };
  });
  while (lines.length > 0 && lines[lines.length - 1]!.text === '') lines.pop();
  return lines;
}

/** Returns the parts of a line between commas, without the blanks around them. */
export function partsOf({ text, offset }: Line): Line[] {
  let next = offset;
  return text.split(',').map((raw): Line => {
    const start = next + raw.length - raw.trimStart().length;
    next += raw.length + 1;
    return { text: raw.trim(), offset: start };
  });
}
