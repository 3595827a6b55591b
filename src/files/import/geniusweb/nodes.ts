import { quoted, shown } from '../../../input/index.js';
import { parseJson, type JsonMember, type JsonNode } from '../../text/parseJson.js';
import type { OpenText, Reporter } from '../gameFiles.js';

/**
 * Reads the JSON of a file. Returns undefined, and reports it, where it is none, or where a key stands twice; but of a
 * value that has two utilities the last counts.
 *
 * @param repeated - is told each such value
 */
export function readJson(
  { text, report }: OpenText,
  repeated: (value: string) => void,
): JsonNode | undefined {
  const { root, faults } = parseJson(text);
  const twice = root === undefined ? new Map<number, string>() : repeatedValues(root);
  for (const { offset, code, message, hint } of faults) {
    const value = twice.get(offset);
    const words = code === 'duplicate' ? message : `This is not JSON. ${message}`;
    if (value === undefined) report(offset, code, 'JSON', 'text', { message: words, hint });
    else repeated(value);
  }
  return root;
}

/** Returns the values whose utilities stand twice, by where they do so again. */
function repeatedValues(node: JsonNode, isValues = false): Map<number, string> {
  if (node.kind !== 'object') return new Map();
  const inner = node.members.flatMap(({ key, value }) => [
    ...repeatedValues(value, key === 'valueUtilities'),
  ]);
  const seen = new Set<string>();
  const again = node.members.filter(({ key }) => {
    const isAgain = isValues && seen.has(key);
    seen.add(key);
    return isAgain;
  });
  return new Map([...inner, ...again.map(({ key, offset }) => [offset, key] as const)]);
}

/** Returns a member of an object by name; undefined if there is no object or no such member, or if it is null. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined;
  const found = node.members.find((member) => member.key === key)?.value;
  return found?.kind === 'other' && found.value === null ? undefined : found;
}

/** Returns what a value is, for messages. */
export function shownNode(node: JsonNode | undefined): string {
  if (node === undefined) return shown(undefined);
  if (node.kind === 'list') return shown(node.items);
  return shown(node.kind === 'object' ? {} : node.value);
}

/** Returns the members of an object that must be there under `key` of `node`. */
export function membersOf(node: JsonNode, key: string, report: Reporter): readonly JsonMember[] | undefined {
  const found = memberOf(node, key);
  if (found?.kind === 'object') return found.members;
  const code = found === undefined ? 'missing' : 'wrong-type';
  return report(found?.offset ?? node.offset, code, `an object ${quoted(key)}`, shownNode(found));
}

/** Reads a number that must be there, in [0, most]. */
export function readShare(
  node: JsonNode | undefined,
  offset: number,
  what: string,
  report: Reporter,
  most = 1,
): number | undefined {
  const range = most === Infinity ? 'a number ≥ 0' : `a number from 0 to ${most}`;
  const expected = `${range} as ${what}`;
  if (node?.kind !== 'number') {
    return report(
      node?.offset ?? offset,
      node === undefined ? 'missing' : 'wrong-type',
      expected,
      shownNode(node),
    );
  }
  if (node.value >= 0 && node.value <= most && Number.isFinite(node.value)) return node.value;
  return report(node.offset, 'out-of-range', expected, String(node.value));
}

/** Returns a text or number as text: how a value of an issue may be written. */
export function wordOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'text') return node.value;
  return node?.kind === 'number' ? String(node.value) : undefined;
}
