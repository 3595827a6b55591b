import type { ParsedNode, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Problem, WantedValue } from '../input/index.js';
import { readPath, writePath } from '../input/index.js';
import { placeAt } from './text/faults.js';
import type { FileText, FileTree } from './text/parseText.js';

/** Problems with their places in a file, one for each place, in the order of the file. */
export function placed(problems: readonly Problem[], file: FileText, base?: unknown): Problem[] {
  const tree = file.tree();
  const first = new Map<string, { readonly offset: number; readonly problem: Problem }>();
  for (const problem of problems) {
    const { offset: value, path, node, key } = placeOf(problem, tree, base);
    if (first.has(path)) continue;
    const offset = problem.onKey === true || problem.code === 'unknown-key' ? (key ?? value) : value;
    const hint = [problem.hint, hintFor(problem, path, node, base)].filter((part) => part !== '').join(' ');
    first.set(path, {
      offset,
      problem: { ...problem, path, hint, at: placeAt(file.file, file.lines, offset) },
    });
  }
  return [...first.values()].sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

/** What the file leaves as the base has it is placed where the file names the base. */
function placeOf({ path }: Problem, tree: FileTree, base: unknown): FoundPlace {
  const steps = readPath(path);
  const found = findPlace(tree, steps, base);
  if (base === undefined || steps.length === 0) return found;
  if (findPlace(tree, steps.slice(0, 1), base).key !== undefined) return found;
  return { ...findPlace(tree, ['based'], base), path: found.path, node: undefined, key: undefined };
}

function lastKey(path: string): string {
  return String(readPath(path).at(-1));
}

/** Returns what to do, where the file tells more than the scenario: for instance that a number is in quotes. */
function hintFor(
  { code, wanted }: Problem,
  path: string,
  node: ParsedNode | undefined,
  base: unknown,
): string {
  if (base !== undefined && code === 'unknown-name' && path.startsWith('sources[')) {
    return `Take its source out too: sources: { ${lastKey(path)}: null }.`;
  }
  if (code !== 'wrong-type' || wanted === undefined || !isScalar(node)) return '';
  return rewrite[wanted](node.value);
}

/** How to write what stands there so that it is read as the kind of value that is wanted. */
const rewrite: Readonly<Record<WantedValue, (value: unknown) => string>> = {
  text: (value) => (typeof value === 'string' ? '' : 'Put it in quotes.'),
  number: (value) =>
    typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
      ? 'Write it without quotes.'
      : '',
  flag: (value) => {
    if (typeof value !== 'string') return '';
    return /^(yes|on|y)$/i.test(value) ? 'Write true.' : /^(no|off|n)$/i.test(value) ? 'Write false.' : '';
  },
};

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

/** A key of a file and what stands after its colon. */
export interface FilePair {
  readonly key: Scalar<string> & ParsedNode;
  readonly value: ParsedNode | null;
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, FilePair>>();

/** The member of a map with a name. The names of a map are sorted out once, however many are asked for. */
export function memberOf(map: YAMLMap, name: string): FilePair | undefined {
  let members = known.get(map);
  if (members === undefined) {
    members = new Map((map.items as unknown as FilePair[]).map((pair) => [pair.key.value, pair]));
    known.set(map, members);
  }
  return members.get(name);
}
