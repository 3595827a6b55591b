import { quoted, shown } from '../../../input/index.js';
import { parseJson, type JsonMember, type JsonNode } from '../../text/parseJson.js';
import type { OpenText, Reporter } from '../gameFiles.js';

/** Reads the JSON of a file. Returns undefined, and reports it, where it is none; keys that stand twice are reported. */
export function readJson({ text, report }: OpenText): JsonNode | undefined {
  const { root, faults } = parseJson(text);
  for (const { offset, code, message, hint } of faults) {
    const words = code === 'duplicate' ? message : `This is not JSON. ${message}`;
    report(offset, code, 'JSON', 'text', { message: words, hint });
  }
  return root;
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
