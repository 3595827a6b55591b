import { isRecord } from '../input/index.js';
import { findPlace } from './places.js';
import type { FileText } from './text/parseText.js';

/**
 * Returns the content of a file of a scenario, where options of issues that are written as numbers are texts: `[600, 450]`
 * are two labels. Only as they are written: a label must not become another one, so that 1.10, 0x10 and 1e3 are left for the
 * check to refuse.
 */
export function withLabelsAsText(content: unknown, file: FileText): unknown {
  if (!isRecord(content) || typeof content.issues !== 'object' || content.issues === null) return content;
  const { issues } = content;
  const names = Array.isArray(issues) ? [...issues.keys()] : Object.keys(issues);
  const held = issues as Readonly<Record<string | number, unknown>>;
  if (!names.some((name) => optionsOf(held[name])?.some((option) => typeof option === 'number')))
    return content;
  const tree = file.tree();
  const isWritten = (value: number, name: string | number, place: number): boolean => {
    const { node } = findPlace(tree, ['issues', name, 'options', place], undefined);
    return node?.kind === 'value' && node.written === String(value);
  };
  const withTexts = (name: string | number): unknown => {
    const issue = held[name];
    const options = optionsOf(issue);
    if (!options) return issue;
    const labels = options.map((option, place) =>
      typeof option === 'number' && isWritten(option, name, place) ? String(option) : option,
    );
    return { ...(issue as object), options: labels };
  };
  return {
    ...content,
    issues: Array.isArray(issues)
      ? issues.map((_, k) => withTexts(k))
      : Object.fromEntries(names.map((name) => [name, withTexts(name)])),
  };
}

function optionsOf(issue: unknown): readonly unknown[] | undefined {
  return isRecord(issue) && Array.isArray(issue.options) ? issue.options : undefined;
}
