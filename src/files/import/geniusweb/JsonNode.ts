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
