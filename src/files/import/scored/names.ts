import { LETTERS, linesOf } from './lines.js';

/** What people call the issues and options: by letter, and by letter and number. */
export type Names = ReadonlyMap<string, string>;

/** A longer name is cut. */
const MAX_NAME = 80;

/** Of a longer line only the beginning can be a name. */
const MAX_LINE = 1000;

/** What may stand before a line of a list: `-`, `*`, `•`, `1.`, heading signs, and marks of bold type. */
const LIST_MARK = /^(?:(?:[-*+•–]|\d+[.)]|#+|>)\s+)*[*_`]*/u;

/**
 * Finds the names of issues and options in `global_instructions.txt`: lines such as `Issue A: "Mix"` and
 * `A1 "on land": …`, in a list or not. What has no such line has no name; the text is for people, so nothing in it is wrong.
 */
export function readNames(text: string): Names {
  const names = new Map<string, string>();
  for (const line of linesOf(text)) {
    const plain = line.text.replace(LIST_MARK, '');
    const [, issue, option, rest = ''] =
      /^(?:Issue\s+([A-Z])|([A-Z][1-9]\d?))\b[*_`]*(?:\s*[:.)=–-]|(?=\s))[*_`]*\s*(\S.*)$/u.exec(plain) ?? [];
    const key = issue ?? option;
    if (key === undefined || names.has(key)) continue;
    const name = nameIn(rest.slice(0, MAX_LINE), issue !== undefined);
    if (name !== '') names.set(key, name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1)}…`);
  }
  return names;
}

/** Returns the name at the beginning of a line: what stands in quotes, else the line without what explains it. */
function nameIn(said: string, isIssue: boolean): string {
  const inQuotes = /^["“]([^"”]+)["”]/u.exec(said)?.[1]?.trim();
  if (inQuotes !== undefined) return inQuotes;
  let name = said.replace(/\s*(?:==?>|→|⇒).*$/u, '');
  // "The location. There are 4 options:" is the location.
  if (isIssue) name = name.replace(/[.:;]\s+[^.]*\b(?:options|choices)\b[^.]*[.:]?$/iu, '');
  name = name.replace(/[.:\s*_`]+$/u, '');
  const sentences = name.length > MAX_NAME ? /^.+?(?=\.\s+\p{Lu})/u.exec(name)?.[0] : undefined;
  return (sentences ?? name).trim();
}

/** Tells what had no name in the instructions: `issue A and A1`; empty if all have one. */
export function nameless(shape: readonly number[], names: Names): string[] {
  return shape.flatMap((count, k) => {
    const letter = LETTERS[k]!;
    const keys = Array.from({ length: count }, (_, n) => `${letter}${n + 1}`).filter(
      (key) => !names.has(key),
    );
    return [...(names.has(letter) ? [] : [`issue ${letter}`]), ...keys];
  });
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
