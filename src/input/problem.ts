/** One thing wrong with an input. */
export interface Problem {
  /** Where: `parties[1].trust.US`. */
  readonly path: string;
  /** Where in a file: `talks.yaml:9:26` (line and column from 1). Only of problems in files. */
  readonly at?: string;
  /** What kind of mistake it is, for programs. */
  readonly code: ProblemCode;
  /** What would be right. */
  readonly expected: string;
  /** What is there. */
  readonly received: string;
  /** A whole sentence. */
  readonly message: string;
  /** What to do, for instance the nearest valid name; empty if there is nothing to say. */
  readonly hint: string;
  /** The kind of plain value that would be right, where one is: who reads a file can tell how to write it. */
  readonly wanted?: WantedValue;
  /** Set where the key is at fault, not the value that stands behind it. */
  readonly onKey?: true;
}

/** Kinds of problems. */
export type ProblemCode =
  | 'missing'
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-name'
  | 'unknown-key'
  | 'duplicate'
  | 'wrong-length'
  | 'wrong-sum'
  | 'bad-ranking'
  | 'bad-date'
  | 'inconsistent'
  | 'broken-chain';

/** Kinds of plain values. */
export type WantedValue = 'number' | 'text' | 'flag';

/** What a problem says beside the usual. */
export interface ProblemWords {
  readonly hint?: string;
  /** What was found, where the value itself does not say it: `the sum 1.2`. */
  readonly received?: string;
  /** The sentence, where "Expected …, but found …." does not fit. */
  readonly message?: string;
  readonly wanted?: WantedValue | undefined;
  readonly onKey?: boolean;
}

/**
 * Makes a problem: every problem of the library is worded here.
 *
 * @param path - where the problem is
 * @param expected - what would be right, to be read after "Expected": `a number ≥ 0`
 * @param found - the value that is there
 */
export function problem(
  path: string,
  code: ProblemCode,
  expected: string,
  found: unknown,
  words: ProblemWords = {},
): Problem {
  const { hint = '', wanted, onKey } = words;
  const received = words.received ?? shown(found);
  const message = words.message ?? `Expected ${expected}, but found ${received}.`;
  return {
    path,
    code: found === undefined && code === 'wrong-type' ? 'missing' : code,
    expected,
    received,
    message,
    hint,
    ...(wanted !== undefined && { wanted }),
    ...(onKey === true && { onKey }),
  };
}

/** No error tells more problems: nobody mends a hundred at once, and an input may have millions. */
export const MAX_PROBLEMS = 100;

/** Whether a list of problems takes no more, so that a check may stop. */
export function isFull(problems: readonly Problem[]): boolean {
  return problems.length >= MAX_PROBLEMS;
}

/** Adds problems to a list, up to {@link MAX_PROBLEMS} in all. */
export function addProblems(problems: Problem[], more: Iterable<Problem>): void {
  for (const one of more) {
    if (isFull(problems)) return;
    problems.push(one);
  }
}

/** Letters of a value that are shown; the rest is cut. */
const MAX_SHOWN = 100;

/** Letters of a path or the name of a file that are shown. */
const MAX_PATH = 400;

/** Returns a short text for any value, to be read after "but found"; never throws. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return quoted(value);
    case 'number':
    case 'boolean':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'bigint':
      return cut(`the bigint ${value}`);
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  }
}

/** Returns a name or text in the one quote style of all messages: cut, and what cannot be seen escaped. */
export function quoted(text: string): string {
  return text.length <= MAX_SHOWN ? `"${inside(text)}"` : `"${inside(text.slice(0, MAX_SHOWN))}"…`;
}

/** Returns a text like {@link quoted}, but whole: for what people say. */
export function quotedWhole(text: string): string {
  return `"${inside(text)}"`;
}

/** Returns a text without quotes, cut, and what cannot be seen escaped: for paths and names of files. */
export function visible(text: string): string {
  return escaped(text.length <= MAX_PATH ? text : `${text.slice(0, MAX_PATH)}…`);
}

function cut(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

function inside(text: string): string {
  return escaped(text.replace(/["\\]/g, '\\$&'));
}

/** Control characters, marks of direction, joiners, half letters: they would rewrite a terminal or hide. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const NAMED_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return text.replace(UNSEEN, (letter) => {
    const code = letter.codePointAt(0)!.toString(16);
    return NAMED_ESCAPES[letter] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
  });
}
