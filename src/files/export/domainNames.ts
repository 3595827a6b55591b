import type { Issue } from '../../scenario/index.js';

/** An issue as a GeniusWeb domain names it. */
export interface NamedIssue {
  readonly name: string;
  readonly values: readonly string[];
}

/** Issues by their labels, or by their ids where a label stands twice. */
export function domainNames(issues: readonly Issue[]): NamedIssue[] {
  const labels = new Set(issues.map(({ label }) => label));
  const unique = labels.size === issues.length;
  return issues.map(({ id, label, options }) => ({ name: unique ? label : id, values: options }));
}
