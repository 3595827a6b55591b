import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { FileText } from '../text/FileText.js';
import { pathOf } from './pathOf.js';

/** Where a path leads in a file. */
export interface FoundPlace {
  readonly offset: number;
  /** The path as it is in the file: lists by id where the file has them by id. */
  readonly path: string;
  /** What stands there; undefined if nothing does, and the offset is that of what is around it. */
  readonly node: ParsedNode | undefined;
  /** Offset of the key, if it is a member. */
  readonly key: number | undefined;
}

/**
 * Finds a place of a scenario in the file that it was read from.
 *
 * @param base - the scenario that the file changes, if it does: where the file gives a list of it by id,
 *   indices are those of the changed list
 */
export function findPlace(file: FileText, steps: readonly (string | number)[], base: unknown): FoundPlace {
  let node = file.root;
  let below = base;
  let offset = node?.range[0] ?? 0;
  let key: number | undefined;
  const path: (string | number)[] = [];
  for (const [depth, step] of steps.entries()) {
    const held = isAlias(node) ? file.aliases.get(node) : node;
    let inner: { readonly key: number | undefined; readonly value: ParsedNode | null } | undefined;
    let name = step;
    if (isSeq(held)) {
      inner =
        typeof step === 'number' && step in held.items
          ? { key: undefined, value: held.items[step] as ParsedNode }
          : undefined;
      below = undefined;
    } else if (isMap(held)) {
      name = typeof step === 'number' ? (idsLeft(below, held)[step] ?? step) : step;
      inner = memberOf(held, String(name));
      below = innerOf(below, name);
    }
    if (inner === undefined)
      return { offset, path: pathOf([...path, ...steps.slice(depth)]), node: undefined, key: undefined };
    path.push(name);
    key = inner.key;
    node = inner.value ?? undefined;
    offset = isNothing(node) ? (key ?? offset) : node.range[0];
  }
  return { offset, path: pathOf(path), node: isNothing(node) ? undefined : node, key };
}

function isNothing(node: ParsedNode | undefined): node is undefined {
  return node === undefined || (isScalar(node) && node.value === null && node.source === '');
}

function memberOf(map: ParsedNode, name: string): { key: number; value: ParsedNode | null } | undefined {
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => (item.key as Scalar).value === name);
  return pair && { key: (pair.key as ParsedNode).range[0], value: pair.value as ParsedNode | null };
}

type Element = Readonly<Record<string, unknown>> & { readonly id: string };

/** Ids of a list that are left once those that the file sets to null are out. */
function idsLeft(list: unknown, changes: ParsedNode): string[] {
  if (!Array.isArray(list)) return [];
  return (list as Element[])
    .map(({ id }) => id)
    .filter((id) => {
      const value = memberOf(changes, id)?.value;
      return isNothing(value ?? undefined) || !isScalar(value) || value.value !== null;
    });
}

function innerOf(base: unknown, name: string | number): unknown {
  if (Array.isArray(base)) return (base as Element[]).find(({ id }) => id === name);
  if (typeof base !== 'object' || base === null || !Object.hasOwn(base, name)) return undefined;
  return (base as Readonly<Record<string, unknown>>)[name];
}
