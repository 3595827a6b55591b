import { isScalar, type ParsedNode } from 'yaml';
import type { Problem } from '../../scenario/index.js';
import type { FileText } from '../text/FileText.js';
import { placeAt } from '../text/placeAt.js';
import { findPlace } from './findPlace.js';
import { stepsOf } from './stepsOf.js';

/** Problems with their places in a file, one for each place, in the order of the file. */
export function placed(problems: readonly Problem[], file: FileText, base?: unknown): Problem[] {
  const tree = file.tree();
  const first = new Map<string, { readonly offset: number; readonly problem: Problem }>();
  for (const problem of problems) {
    const { offset: value, path, node, key } = findPlace(tree, stepsOf(problem.path), base);
    if (first.has(path)) continue;
    const ofKey = problem.code === 'unknown-key' || problem.received === `'${lastKey(path)}'`;
    const offset = ofKey ? (key ?? value) : value;
    const hint = problem.hint === '' ? hintFor(problem, node) : problem.hint;
    first.set(path, {
      offset,
      problem: { ...problem, path, hint, at: placeAt(file.file, file.lines, offset) },
    });
  }
  return [...first.values()].sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

function lastKey(path: string): string {
  return String(stepsOf(path).at(-1));
}

/** What to do about a value that YAML reads as something else than was meant. */
function hintFor({ code, expected }: Problem, node: ParsedNode | undefined): string {
  if (code !== 'wrong-type' || !isScalar(node)) return '';
  const { value } = node;
  if (typeof value !== 'string') {
    return /^an? (text|id|ISO date|name)/.test(expected) ? 'Put it in quotes.' : '';
  }
  if (/^an? .*(number|integer)/.test(expected)) {
    return value.trim() !== '' && Number.isFinite(Number(value)) ? 'Write it without quotes.' : '';
  }
  if (expected !== 'true or false') return '';
  return /^(yes|on|y)$/i.test(value) ? 'Write true.' : /^(no|off|n)$/i.test(value) ? 'Write false.' : '';
}
