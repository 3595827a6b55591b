import { quoted } from '../../../input/index.js';
import type { OpenText } from '../gameFiles.js';
import type { JsonMember, JsonNode } from './nodes.js';

const deepest = 100;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\n]*/y;
const word = /true|false|null/y;

/** Ends the reading at a character. */
interface Fault {
  readonly offset: number;
  readonly expected: string;
}

/**
 * The value of a JSON text; undefined, and a report with line and column, where it is none. Unlike
 * `JSON.parse` it keeps the order of members whose names are numbers, and reports a name that stands twice.
 */
export function readJson({ text, report }: OpenText): JsonNode | undefined {
  let next = 0;
  const fault = (expected: string, offset = next): Fault => ({ offset, expected });
  const skip = (): void => {
    blank.lastIndex = next;
    blank.exec(text);
    next = blank.lastIndex;
  };
  const take = (sign: string, expected = `'${sign}'`): void => {
    skip();
    if (text[next] !== sign) throw fault(expected);
    next++;
  };
  const sees = (sign: string): boolean => {
    skip();
    return text[next] === sign;
  };

  function string(expected: string): string {
    const start = next;
    take('"', expected);
    let end = next;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    next = end + 1;
    try {
      return JSON.parse(text.slice(text.indexOf('"', start), next)) as string;
    } catch {
      throw fault('a text in double quotes', start);
    }
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = next;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) next += found.length;
    return found;
  }

  function listed<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    next++;
    while (!sees(close)) {
      if (items.length > 0) take(',', `',' or '${close}'`);
      items.push(item());
    }
    next++;
    return items;
  }

  function value(depth: number): JsonNode {
    skip();
    const at = next;
    if (depth > deepest) throw fault(`nesting at most ${deepest} deep`);
    if (text[at] === '{') {
      const keys = new Set<string>();
      const members = listed('}', (): JsonMember => {
        skip();
        const keyAt = next;
        const key = string('a name in double quotes');
        if (keys.has(key)) report(keyAt, 'duplicate', 'a name that does not stand here yet', quoted(key));
        keys.add(key);
        take(':');
        return { key, at: keyAt, value: value(depth + 1) };
      });
      return { kind: 'object', at, members };
    }
    if (text[at] === '[') return { kind: 'list', at, items: listed(']', () => value(depth + 1)) };
    if (text[at] === '"') return { kind: 'text', at, value: string('a text') };
    const digits = match(number);
    if (digits !== undefined) return { kind: 'number', at, value: Number(digits) };
    const name = match(word);
    if (name !== undefined) return { kind: 'other', at, value: JSON.parse(name) as boolean | null };
    throw fault('a value');
  }

  try {
    const read = value(0);
    skip();
    if (next < text.length) throw fault('the end of the text');
    return read;
  } catch (error) {
    const { offset, expected } = error as Fault;
    if (offset === undefined) throw error;
    const received = offset >= text.length ? 'the end of the text' : quoted(text.slice(offset, offset + 20));
    const message = `This is not JSON: expected ${expected}, but found ${received}.`;
    return report(Math.min(offset, text.length), 'wrong-type', expected, received, { message });
  }
}
