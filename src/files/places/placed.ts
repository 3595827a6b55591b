import { readPath } from '../../input/index.js';
import { isScalar, type ParsedNode } from 'yaml';
import type { Problem, WantedValue } from '../../input/index.js';
import type { FileText, FileTree } from '../text/FileText.js';
import { placeAt } from '../text/placeAt.js';
import { findPlace, type FoundPlace } from './findPlace.js';

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
