import { isAlias, isMap, isScalar, isSeq, type Alias, type ParsedNode, type Scalar } from 'yaml';
import type { JsonNode } from './parseJson.js';

/** A value of a file with the offset at which it begins, made when it is asked for: files may have millions. */
export type FileNode =
  | FileMap
  | { readonly kind: 'list'; readonly offset: number; readonly item: (index: number) => FileNode | undefined }
  | FileValue
  /** What YAML reads where nothing is written. */
  | { readonly kind: 'nothing'; readonly offset: number };

/** A text, number or word of a file. */
interface FileValue {
  readonly kind: 'value';
  readonly offset: number;
  readonly value: unknown;
  /** How a number is written: 1.10 is 1.1. */
  readonly written?: string;
}

/** A map of a file. */
interface FileMap {
  readonly kind: 'map';
  readonly offset: number;
  /** Names of the members in the order of the file. */
  readonly names: () => string[];
  readonly member: (name: string) => FileMember | undefined;
}

/** A key of a file and what stands after its colon. */
export interface FileMember {
  /** Offset of the key. */
  readonly key: number;
  readonly value: FileNode | undefined;
}

/** The nodes of a text of strict JSON. */
export function jsonTree(node: JsonNode): FileNode {
  const { offset } = node;
  switch (node.kind) {
    case 'object':
      return mapOf(
        offset,
        node.members,
        ({ key }) => key,
        (one) => ({ key: one.offset, value: jsonTree(one.value) }),
      );
    case 'list':
      return { kind: 'list', offset, item: (index) => node.items[index] && jsonTree(node.items[index]) };
    case 'number':
      return { kind: 'value', offset, value: node.value, written: node.written };
    default:
      return { kind: 'value', offset, value: node.value };
  }
}

/** The nodes of a text of YAML. @param aliases - what each alias stands for; it has its own place */
export function yamlTree(node: ParsedNode, aliases: ReadonlyMap<Alias, ParsedNode>): FileNode {
  const offset = node.range[0];
  const below = (inner: unknown): FileNode | undefined =>
    (inner ?? undefined) && yamlTree(inner as ParsedNode, aliases);
  if (isAlias(node)) {
    const target = aliases.get(node);
    return target === undefined ? { kind: 'nothing', offset } : { ...yamlTree(target, aliases), offset };
  }
  if (isSeq(node)) return { kind: 'list', offset, item: (index) => below(node.items[index]) };
  if (isMap(node)) {
    // The parser takes texts alone as keys.
    const items = node.items as unknown as readonly {
      readonly key: Scalar<string> & ParsedNode;
      readonly value: ParsedNode | null;
    }[];
    return mapOf(
      offset,
      items,
      ({ key }) => key.value,
      ({ key, value }) => ({ key: key.range[0], value: below(value) }),
    );
  }
  if (!isScalar(node) || (node.value === null && node.source === '')) return { kind: 'nothing', offset };
  return { kind: 'value', offset, value: node.value, written: node.source };
}

/** A map of which the members are listed by name once: a file may have thousands of problems in one. */
function mapOf<Item>(
  offset: number,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  made: (item: Item) => FileMember,
): FileMap {
  let byName: ReadonlyMap<string, Item> | undefined;
  const listed = (): ReadonlyMap<string, Item> =>
    (byName ??= new Map(items.map((item) => [nameOf(item), item])));
  return {
    kind: 'map',
    offset,
    names: () => [...listed().keys()],
    member(name) {
      const item = listed().get(name);
      return item === undefined ? undefined : made(item);
    },
  };
}
