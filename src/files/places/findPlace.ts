import { writePath } from '../../input/index.js';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { FileTree } from '../text/FileText.js';
import { memberOf } from './memberOf.js';

/** Where a path leads in a file. */
export interface FoundPlace {
  readonly offset: number;
  /** The path as it is in the file: by id where the file changes a list by id. */
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
export function findPlace(tree: FileTree, steps: readonly (string | number)[], base: unknown): FoundPlace {
  let node = tree.root;
  let below = base;
  let offset = node?.range[0] ?? 0;
  let key: number | undefined;
  const path: (string | number)[] = [];
  for (const step of steps) {
    const held = isAlias(node) ? tree.aliases.get(node) : node;
    if (isSeq(held)) {
      path.push(step);
      below = undefined;
      key = undefined;
      node =
        typeof step === 'number'
          ? ((held.items[step] as ParsedNode | null | undefined) ?? undefined)
          : undefined;
    } else {
      const name = typeof step === 'number' ? (idsLeft(below, held)[step] ?? step) : step;
      path.push(name);
      below = innerOf(below, name);
      const pair = isMap(held) ? memberOf(held, String(name)) : undefined;
      key = pair?.key.range[0];
      node = pair?.value ?? undefined;
    }
    if (isNothing(node)) node = undefined;
    offset = node?.range[0] ?? key ?? offset;
  }
  return { offset, path: writePath(path), node, key };
}

/** YAML makes a null of what is not there. */
function isNothing(node: ParsedNode | undefined): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

type Element = Readonly<Record<string, unknown>> & { readonly id: string };

/** Ids of a list that are left once those that the file sets to null are out. */
function idsLeft(list: unknown, changes: ParsedNode | undefined): string[] {
  if (!Array.isArray(list)) return [];
  const ids = (list as Element[]).map(({ id }) => id);
  if (!isMap(changes)) return ids;
  return ids.filter((id) => {
    const value = memberOf(changes, id)?.value ?? undefined;
    return isNothing(value) || !isScalar(value) || value.value !== null;
  });
}

function innerOf(base: unknown, name: string | number): unknown {
  if (Array.isArray(base)) return (base as Element[]).find(({ id }) => id === name);
  if (typeof base !== 'object' || base === null || !Object.hasOwn(base, name)) return undefined;
  return (base as Readonly<Record<string, unknown>>)[name];
}
