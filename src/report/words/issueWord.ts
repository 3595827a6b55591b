import type { Scenario } from '../../scenario/index.js';

/**
 * An issue in running text: its label in a plain scored game, else, where labels are headings, its id:
 * `civilNuclear` → "civil nuclear".
 */
export function issueWord(
  { dynamics, issues }: Pick<Scenario, 'dynamics' | 'issues'>,
  issue: string,
): string {
  const label = dynamics ? undefined : issues.find(({ id }) => id === issue)?.label;
  if (label !== undefined) return label;
  return issue
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
