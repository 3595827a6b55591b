import { quoted } from '../../input/index.js';
import type { Fault } from './faults.js';

/** A value of a JSON text, with the offset at which it begins. Members keep the order of the text. */
export type JsonNode =
  | { readonly kind: 'object'; readonly offset: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly offset: number; readonly value: string }
  | { readonly kind: 'number'; readonly offset: number; readonly value: number; readonly written: string }
  | { readonly kind: 'other'; readonly offset: number; readonly value: boolean | null };

/** A member of an object of a JSON text. */
export interface JsonMember {
  readonly key: string;
  /** Where the key begins. */
  readonly offset: number;
  readonly value: JsonNode;
}

/** No file comes near; the call stack would be exhausted long after. */
const MAX_DEPTH = 100;

/** No object of a file comes near; each member is looked at several times. */
const MAX_MEMBERS = 100_000;

/** Code of the blank: all space is as low, and no sign or letter. */
const BLANK = 0x20;
const SPACE = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- these are what JSON does not allow in a string
const LETTERS = /[^"\\\u0000-\u001f]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SIMPLE = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Ends the reading at the first place that is not JSON. */
class NotJson extends Error {
  readonly expected: string;

  constructor(expected: string) {
    super(`This is not JSON: expected ${expected}.`);
    this.expected = expected;
  }
}

/**
 * Reads strict JSON (RFC 8259) with each key once.
 *
 * Unlike `JSON.parse` it keeps the order of members whose names are numbers, and where everything stands.
 *
 * @returns the value, undefined if the text is not JSON, and every fault in the order of the text: keys that
 *   stand twice, up to the first place that is not JSON
 */
export function parseJson(text: string): { readonly root: JsonNode | undefined; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  let next = 0;

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = next;
    const found = pattern.test(text);
    if (found) next = pattern.lastIndex;
    return found;
  }

  /** A sign is mostly followed by none: that is seen at once. */
  function skipSpace(): void {
    if (text.charCodeAt(next) <= BLANK) skip(SPACE);
  }

  /** Takes a sign and the space after it, if it is there. */
  function takes(sign: string): boolean {
    if (text[next] !== sign) return false;
    next += 1;
    skipSpace();
    return true;
  }

  function readString(expected: string): string {
    const offset = next;
    if (text[next] !== '"') throw new NotJson(expected);
    next += 1;
    const start = next;
    skip(LETTERS);
    const isPlain = text[next] === '"';
    if (!isPlain) while (skip(ESCAPE) || skip(LETTERS));
    if (text[next] !== '"')
      throw new NotJson(text[next] === '\\' ? 'an escape such as \\n or \\u00e9' : 'the end of a string (")');
    next += 1;
    const value = isPlain ? text.slice(start, next - 1) : (JSON.parse(text.slice(offset, next)) as string);
    skipSpace();
    return value;
  }

  function readItems<T>(end: '}' | ']', depth: number, readItem: () => T): T[] {
    if (depth > MAX_DEPTH) throw new NotJson(`lists and objects nested at most ${MAX_DEPTH} deep`);
    const items: T[] = [];
    if (takes(end)) return items;
    for (;;) {
      items.push(readItem());
      if (takes(end)) return items;
      if (!takes(',')) throw new NotJson(`a comma or ${end}`);
    }
  }

  function readMember(keys: Set<string>, depth: number): JsonMember {
    const offset = next;
    if (keys.size >= MAX_MEMBERS) throw new NotJson(`at most ${MAX_MEMBERS} members in an object`);
    const key = readString('a key in double quotes');
    if (keys.has(key)) {
      const message = `The key ${quoted(key)} stands twice in the same object.`;
      faults.push({ offset, code: 'duplicate', message, hint: 'Take one out.' });
    }
    keys.add(key);
    if (!takes(':')) throw new NotJson('a colon after the key');
    return { key, offset, value: readValue(depth) };
  }

  function readValue(depth: number): JsonNode {
    const offset = next;
    if (text[next] === '"') return { kind: 'text', offset, value: readString('a string') };
    if (takes('{')) {
      const keys = new Set<string>();
      const members = readItems('}', depth + 1, () => readMember(keys, depth + 1));
      return { kind: 'object', offset, members };
    }
    if (takes('['))
      return { kind: 'list', offset, items: readItems(']', depth + 1, () => readValue(depth + 1)) };
    if (!skip(SIMPLE)) throw new NotJson('a value');
    const word = text.slice(offset, next);
    skipSpace();
    const value = WORDS.get(word);
    return value === undefined
      ? { kind: 'number', offset, value: Number(word), written: word }
      : { kind: 'other', offset, value };
  }

  try {
    skipSpace();
    const root = readValue(0);
    if (next < text.length) throw new NotJson('the end of the text');
    return { root, faults };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const letter = next < text.length ? String.fromCodePoint(text.codePointAt(next)!) : undefined;
    const found = letter === undefined ? 'the end of the text' : quoted(letter);
    const message = `Expected ${error.expected}, but found ${found}.`;
    faults.push({ offset: next, code: 'wrong-type', message, hint: '' });
    return { root: undefined, faults };
  }
}
