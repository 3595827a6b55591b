import { LETTERS, linesOf } from './lines.js';

/** What people call the issues and options: by letter, and by letter and number. */
export type Names = ReadonlyMap<string, string>;

/** A longer name is cut. */
const MAX_NAME = 80;

/**
 * Finds the names of issues and options in `global_instructions.txt`: lines such as `Issue A: "Mix"` and
 * `A1 "on land": …`. What has no such line has no name; the text is for people, so nothing in it is wrong.
 */
export function readNames(text: string): Names {
  const names = new Map<string, string>();
  for (const line of linesOf(text)) {
    const [, issue, option, said] =
      /^(?:Issue\s+([A-Z])|([A-Z][1-9]\d?))\s*:?\s*(\S.*)$/.exec(line.text) ?? [];
    const key = issue ?? option;
    if (key === undefined || said === undefined || names.has(key)) continue;
    const name = (/^["“]([^"”]+)["”]/.exec(said)?.[1] ?? said.replace(/[.\s]+$/, '')).trim();
    if (name !== '') names.set(key, name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1)}…`);
  }
  return names;
}

/** Returns the id, label and options of the issue with a number from 0. */
export function issueNamed(
  k: number,
  options: number,
  names: Names,
): { name: string; label: string; options: string[] } {
  const letter = LETTERS[k]!;
  const texts = Array.from({ length: options }, (_, n) => {
    const key = `${letter}${n + 1}`;
    const name = names.get(key);
    return name === undefined ? key : `${key}: ${name}`;
  });
  return { name: letter, label: names.get(letter) ?? letter, options: texts };
}
