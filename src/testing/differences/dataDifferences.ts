import type { Difference } from './Difference.js';
import { elementName } from './elementName.js';
import { valueInWords } from './valueInWords.js';

/** Where two trees of plain data differ; the order of keys, and of elements that have a name, does not count. */
export function dataDifferences(a: unknown, b: unknown, path = ''): Difference[] {
  if (Object.is(a, b)) return [];
  const [inA, inB] = [membersOf(a), membersOf(b)];
  const leaves = inA === undefined || inB === undefined || isInterval(a) || isInterval(b);
  if (leaves || Array.isArray(a) !== Array.isArray(b) || kindOf(a) !== kindOf(b)) {
    const same = JSON.stringify(a) === JSON.stringify(b);
    return same ? [] : [{ path, from: valueInWords(a), to: valueInWords(b) }];
  }
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((key) =>
    dataDifferences(inA.get(key), inB.get(key), path === '' ? key : `${path}.${key}`),
  );
}

/** Members by key, elements by name or index; undefined for what has none. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const elements = value as unknown[];
  const named = new Map(elements.map((element, index) => [elementName(element) ?? String(index), element]));
  // Two elements of one name, such as two demands on one issue, go by their places.
  return named.size === elements.length ? named : new Map(elements.map((element, k) => [String(k), element]));
}

function isInterval(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value;
}

function kindOf(value: unknown): unknown {
  return (value as { kind?: unknown }).kind;
}
