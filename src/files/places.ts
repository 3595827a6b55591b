import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import {
  readPath,
  stepsFrom,
  valueBelow,
  writePath,
  type Problem,
  type WantedValue,
} from '../input/index.js';
import { placeAt } from './text/faults.js';
import type { FileText, FileTree } from './text/parseText.js';

/** A problem with its place in a file. */
export interface PlacedProblem {
  readonly offset: number;
  readonly problem: Problem;
}

/** Returns problems with their places in a file, one for each place, in the order of the file. */
export function placed(problems: readonly Problem[], file: FileText, base?: unknown): Problem[] {
  return inFileOrder(placesOf(problems, file, base));
}

/** Returns problems in the order of the file. */
export function inFileOrder(problems: readonly PlacedProblem[]): Problem[] {
  return [...problems].sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

/**
 * Finds the places of problems in a file, one problem for each place.
 *
 * @param base - what the file changes, if it changes something
 */
export function placesOf(problems: readonly Problem[], file: FileText, base?: unknown): PlacedProblem[] {
  const tree = file.tree();
  const first = new Map<string, PlacedProblem>();
  for (const problem of problems) {
    const { offset: value, path, node, key } = placeOf(problem, tree, base);
    if (first.has(path)) continue;
    const offset = problem.onKey === true ? (key ?? value) : value;
    const hint = [problem.hint, hintFor(problem, node)].filter((part) => part !== '').join(' ');
    const at = placeAt(file.file, file.lines, offset);
    first.set(path, { offset, problem: { ...problem, path, hint, at } });
  }
  return [...first.values()];
}

/** Finds the place of a problem: where the file names the base, if the file leaves what is wrong as the base has it. */
function placeOf({ path }: Problem, tree: FileTree, base: unknown): FoundPlace {
  const steps = readPath(path);
  const found = findPlace(tree, steps, base);
  if (base === undefined || steps.length === 0) return found;
  if (findPlace(tree, steps.slice(0, 1), base).key !== undefined) return found;
  return { ...findPlace(tree, ['based'], base), path: found.path, node: undefined, key: undefined };
}

/** Returns what to do, where the file tells more than the scenario: for instance that a number is in quotes. */
function hintFor({ code, wanted }: Problem, node: ParsedNode | undefined): string {
  if (code !== 'wrong-type' || wanted === undefined || !isScalar(node)) return '';
  return rewriting[wanted](node.value);
}

/** Says how to write what stands there so that it is read as the kind of value that is wanted. */
const rewriting: Readonly<Record<WantedValue, (value: unknown) => string>> = {
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
interface FoundPlace {
  readonly offset: number;
  /** The path as it is in the file: by name where the file changes a list by names. */
  readonly path: string;
  /** What stands there; undefined if nothing does, and the offset is that of what is around it. */
  readonly node: ParsedNode | undefined;
  /** Offset of the key, if it is a member. */
  readonly key: number | undefined;
}

/**
 * Finds where a path leads in the file that the data was read from.
 *
 * @param base - what the file changes, if it does: where the file gives a list of it by names, indices are
 *   those of the changed list
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
      const name = typeof step === 'number' ? (namesLeft(below, held)[step] ?? step) : step;
      path.push(name);
      below = valueBelow(below, String(name));
      const pair = isMap(held) ? memberOf(held, String(name)) : undefined;
      key = pair?.key.range[0];
      node = pair?.value ?? undefined;
    }
    if (isNothing(node)) node = undefined;
    offset = node?.range[0] ?? key ?? offset;
  }
  return { offset, path: writePath(path), node, key };
}

/** Tells whether nothing is written there, of which YAML makes a null. */
function isNothing(node: ParsedNode | undefined): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

/** Returns the names of a list's elements that are left once those that the file sets to null are out. */
function namesLeft(list: unknown, changes: ParsedNode | undefined): string[] {
  if (!Array.isArray(list)) return [];
  const names = stepsFrom(list);
  if (!isMap(changes)) return names;
  return names.filter((name) => {
    const value = memberOf(changes, name)?.value ?? undefined;
    return isNothing(value) || !isScalar(value) || value.value !== null;
  });
}

/** A key of a file and what stands after its colon. */
interface FilePair {
  readonly key: Scalar<string> & ParsedNode;
  readonly value: ParsedNode | null;
}

/**
 * Members by name, per map of a file. A file may have thousands of problems in one map, and the library looks members
 * up by walking through them all.
 */
const membersByName = new WeakMap<YAMLMap, ReadonlyMap<string, FilePair>>();

function memberOf(map: YAMLMap, name: string): FilePair | undefined {
  let members = membersByName.get(map);
  if (members === undefined) {
    members = new Map(pairsOf(map).map((pair) => [pair.key.value, pair]));
    membersByName.set(map, members);
  }
  return members.get(name);
}

/** Returns the members of a map of a file: the parser takes texts alone as keys. */
export function pairsOf(map: YAMLMap): readonly FilePair[] {
  return map.items as unknown as readonly FilePair[];
}
