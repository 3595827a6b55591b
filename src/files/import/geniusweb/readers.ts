import type { Reporter } from '../common/Reporter.js';
import { kindOf, memberOf } from './JsonNode.js';
import type { JsonMember, JsonNode } from './JsonNode.js';

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
