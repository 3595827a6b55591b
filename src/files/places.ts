import {
  readPath,
  stepsFrom,
  valueBelow,
  writePath,
  type Problem,
  type WantedValue,
} from '../input/index.js';
import { placeAt } from './text/faults.js';
import type { FileMember, FileNode } from './text/fileTree.js';
import type { FileText } from './text/parseText.js';

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
function placeOf({ path }: Problem, tree: FileNode | undefined, base: unknown): FoundPlace {
  const steps = readPath(path);
  const found = findPlace(tree, steps, base);
  if (base === undefined || steps.length === 0) return found;
  if (findPlace(tree, steps.slice(0, 1), base).key !== undefined) return found;
  return { ...findPlace(tree, ['based'], base), path: found.path, node: undefined, key: undefined };
}

/** Returns what to do, where the file tells more than the scenario: for instance that a number is in quotes. */
function hintFor({ code, wanted }: Problem, node: FileNode | undefined): string {
  if (code !== 'wrong-type' || wanted === undefined || node?.kind !== 'value') return '';
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
  readonly node: FileNode | undefined;
  /** Offset of the key, if it is a member. */
  readonly key: number | undefined;
}

/**
 * Finds where a path leads in the file that the data was read from.
 *
 * @param base - what the file changes, if it does: where the file gives a list of it by names, indices are
 *   those of the changed list
 */
export function findPlace(
  tree: FileNode | undefined,
  steps: readonly (string | number)[],
  base: unknown,
): FoundPlace {
  let node = tree;
  let below = base;
  let offset = node?.offset ?? 0;
  let key: number | undefined;
  const path: (string | number)[] = [];
  for (const step of steps) {
    if (node?.kind === 'list') {
      path.push(step);
      below = undefined;
      key = undefined;
      node = typeof step === 'number' ? node.item(step) : undefined;
    } else {
      const name = typeof step === 'number' ? (namesLeft(below, node)[step] ?? step) : step;
      path.push(name);
      below = valueBelow(below, String(name));
      const found = memberOf(node, String(name));
      key = found?.key;
      node = found?.value;
    }
    if (node?.kind === 'nothing') node = undefined;
    offset = node?.offset ?? key ?? offset;
  }
  return { offset, path: writePath(path), node, key };
}

/** Returns the names of a list's elements that are left once those that the file sets to null are out. */
function namesLeft(list: unknown, changes: FileNode | undefined): string[] {
  if (!Array.isArray(list)) return [];
  const names = stepsFrom(list);
  return names.filter((name) => {
    const value = memberOf(changes, name)?.value;
    return value?.kind !== 'value' || value.value !== null;
  });
}

function memberOf(node: FileNode | undefined, name: string): FileMember | undefined {
  return node?.kind === 'map' ? node.member(name) : undefined;
}
