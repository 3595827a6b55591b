import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson, type JsonNode } from '../../../src/files/text/parseJson.js';

const jsonFault = (text: string) => parseJson(text).faults[0];

/** The data that a node stands for. */
function dataOf(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(dataOf);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.members.map(({ key, value }) => [key, dataOf(value)]));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a few characters put in, taken out or turned round. */
const nearJson = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(0, 1),
        fc.constantFrom('', ',', '"', ':', '{', ']', '\\', '-', '0', '.', 'e', '\n', '\u0001', 'é', 'tru'),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([json, edits]) =>
    edits.reduce((text, [place, out, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + out);
    }, json),
  )
  .filter((text) => !/"([^"]*)"\s*:.*"\1"\s*:/s.test(text));

test('it finds fault with what JSON.parse refuses, and with nothing else, and reads the same data', () => {
  fc.assert(
    fc.property(nearJson, (text) => {
      const { root, faults } = parseJson(text);
      expect(faults.length === 0, text).toBe(isJson(text));
      if (faults.length === 0) expect(dataOf(root!)).toEqual(JSON.parse(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 0, 'a value'],
  ['{"a": 1,}', 8, 'a key in double quotes'],
  ["{'a': 1}", 1, 'a key in double quotes'],
  ['{"a" 1}', 5, 'a colon'],
  ['[1 2]', 3, 'a comma or ]'],
  ['[1] x', 4, 'the end of the text'],
  ['// no\n1', 0, 'a value'],
  ['[01]', 1, 'a value'],
  ['[NaN]', 1, 'a value'],
  ['"a', 2, 'the end of a string'],
  ['"\\x"', 1, 'an escape'],
  ['{"a": {"b": 1, "b": 2}}', 15, '"b" stands twice'],
  ['['.repeat(200), 101, 'nested at most 100 deep'],
])('%j is at fault at %i: %s', (text, offset, said) => {
  expect(jsonFault(text)).toMatchObject({ offset, message: expect.stringContaining(said) as string });
});

test('a long string, and a great number of members, are no burden', () => {
  expect(jsonFault(JSON.stringify({ text: 'x\\n'.repeat(1e6) }))).toBeUndefined();
  expect(
    jsonFault(JSON.stringify(Object.fromEntries(Array.from({ length: 1e5 }, (_, k) => [`k${k}`, k])))),
  ).toBeUndefined();
});

test('reading goes on after a key that stands twice, and every place is kept', () => {
  const { root, faults } = parseJson('{"2": [1], "2": "x", "1": {"a": null, "a": true}}');
  expect(faults.map(({ offset }) => offset)).toEqual([11, 38]);
  expect(root).toMatchObject({
    kind: 'object',
    offset: 0,
    members: [
      { key: '2', offset: 1, value: { kind: 'list', offset: 6, items: [{ kind: 'number', offset: 7 }] } },
      { key: '2', offset: 11, value: { kind: 'text', offset: 16, value: 'x' } },
      { key: '1', offset: 21, value: { kind: 'object', offset: 26 } },
    ],
  });
});
