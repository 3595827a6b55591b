import { isAlias, isMap, isScalar, isSeq, type Alias, type ParsedNode, type Scalar } from 'yaml';
import type { JsonNode } from './parseJson.js';

/** A value of a file with the offset at which it begins, made when it is asked for: files may have millions. */
export type FileNode =
  | { readonly kind: 'map'; readonly offset: number; readonly members: () => FileMembers }
  | { readonly kind: 'list'; readonly offset: number; readonly item: (index: number) => FileNode | undefined }
  | { readonly kind: 'value'; readonly offset: number; readonly value: unknown }
  /** What YAML reads where nothing is written. */
  | { readonly kind: 'nothing'; readonly offset: number };

/** Members of a map in the order of the file, by name. */
export type FileMembers = ReadonlyMap<string, FileMember>;

/** A key of a file and what stands after its colon. */
export interface FileMember {
  /** Offset of the key. */
  readonly key: number;
  readonly value: () => FileNode | undefined;
}

/** The nodes of a text of strict JSON. */
export function jsonTree(node: JsonNode): FileNode {
  const { offset } = node;
  switch (node.kind) {
    case 'object':
      return {
        kind: 'map',
        offset,
        members: once(
          () =>
            new Map(
              node.members.map((one) => [one.key, { key: one.offset, value: () => jsonTree(one.value) }]),
            ),
        ),
      };
    case 'list':
      return { kind: 'list', offset, item: (index) => node.items[index] && jsonTree(node.items[index]) };
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
    return {
      kind: 'map',
      offset,
      members: once(
        () =>
          new Map(
            items.map(({ key, value }) => [key.value, { key: key.range[0], value: () => below(value) }]),
          ),
      ),
    };
  }
  if (!isScalar(node)) return { kind: 'nothing', offset };
  return node.value === null && node.source === ''
    ? { kind: 'nothing', offset }
    : { kind: 'value', offset, value: node.value };
}

/** A file may have thousands of problems in one map, and each looks for its member. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
