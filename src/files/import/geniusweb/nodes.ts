import type { Reporter } from '../gameFiles.js';

/** A value of a JSON text, with the character at which it begins. Members keep the order of the text. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'other'; readonly at: number; readonly value: boolean | null };

export interface JsonMember {
  readonly key: string;
  /** Where the key begins. */
  readonly at: number;
  readonly value: JsonNode;
}

/** A member of an object by name; undefined if there is no object or no such member, or if it is null. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  const found =
    node?.kind === 'object' ? node.members.find((member) => member.key === key)?.value : undefined;
  return found?.kind === 'other' && found.value === null ? undefined : found;
}

/** What a value is, for messages. */
export function kindOf(node: JsonNode | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.kind === 'object') return 'an object';
  if (node.kind === 'list') return `a list of ${node.items.length}`;
  return JSON.stringify(node.value).slice(0, 60);
}

/** The members of an object that must be there under `key` of `node`. */
export function membersOf(node: JsonNode, key: string, report: Reporter): readonly JsonMember[] | undefined {
  const found = memberOf(node, key);
  if (found?.kind === 'object') return found.members;
  const code = found === undefined ? 'missing' : 'wrong-type';
  return report(found?.at ?? node.at, code, `an object ${JSON.stringify(key)}`, kindOf(found));
}

/** A number that must be there, in [0, most]. */
export function unitOf(
  node: JsonNode | undefined,
  at: number,
  what: string,
  report: Reporter,
  most = 1,
): number | undefined {
  const range = most === Infinity ? 'a number ≥ 0' : `a number from 0 to ${most}`;
  const expected = `${range} as ${what}`;
  if (node?.kind !== 'number') {
    return report(node?.at ?? at, node === undefined ? 'missing' : 'wrong-type', expected, kindOf(node));
  }
  if (node.value >= 0 && node.value <= most && Number.isFinite(node.value)) return node.value;
  return report(node.at, 'out-of-range', expected, String(node.value));
}

/** A text or number as text: how a value of an issue may be written. */
export function wordOf(node: JsonNode | undefined): string | undefined {
  if (node?.kind === 'text') return node.value;
  return node?.kind === 'number' ? String(node.value) : undefined;
}
