import type { Fault } from './faults.js';

const deepest = 100;

/** The first place where a text is not strict JSON (RFC 8259) with each key once; nothing if it is. */
export function jsonFault(text: string): Fault | undefined {
  let at = 0;

  function fault(expected: string): Fault {
    const found =
      at >= text.length ? 'the end of the text' : JSON.stringify(String.fromCodePoint(text.codePointAt(at)!));
    const hint = 'A file named .json is strict JSON; name it .yaml for comments, or text without quotes.';
    return { offset: at, code: 'wrong-type', message: `Expected ${expected}, but found ${found}.`, hint };
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  }

  const space = () => skip(/[ \t\n\r]*/y);
  const sign = (character: string) => {
    if (text[at] !== character) return false;
    at += 1;
    space();
    return true;
  };

  function string(expected: string): Fault | undefined {
    if (text[at] !== '"') return fault(expected);
    at += 1;
    // eslint-disable-next-line no-control-regex -- these are what JSON does not allow in a string
    while (skip(/[^"\\\u0000-\u001f]+/y) || skip(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y));
    if (text[at] !== '"')
      return fault(text[at] === '\\' ? 'an escape such as \\n or \\u00e9' : 'the end of a string (")');
    at += 1;
    space();
    return undefined;
  }

  function members(depth: number, end: '}' | ']'): Fault | undefined {
    if (depth > deepest) return fault(`lists and objects nested at most ${deepest} deep`);
    if (sign(end)) return undefined;
    const keys = new Set<string>();
    for (;;) {
      const wrong = (end === '}' ? key(keys) : undefined) ?? value(depth);
      if (wrong !== undefined) return wrong;
      if (sign(end)) return undefined;
      if (!sign(',')) return fault(`a comma or ${end}`);
    }
  }

  function key(keys: Set<string>): Fault | undefined {
    const offset = at;
    const wrong = string('a key in double quotes');
    if (wrong !== undefined) return wrong;
    const name = JSON.parse(text.slice(offset, at)) as string;
    if (keys.has(name)) {
      const message = `The key '${name}' stands twice in the same object.`;
      return { offset, code: 'duplicate', message, hint: 'Take one out.' };
    }
    keys.add(name);
    return sign(':') ? undefined : fault('a colon after the key');
  }

  function value(depth: number): Fault | undefined {
    if (text[at] === '"') return string('a string');
    if (sign('{')) return members(depth + 1, '}');
    if (sign('[')) return members(depth + 1, ']');
    const simple = skip(
      /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y,
    );
    if (!simple) return fault('a value');
    space();
    return undefined;
  }

  space();
  return value(0) ?? (at < text.length ? fault('the end of the text') : undefined);
}
