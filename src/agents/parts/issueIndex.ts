import type { Rules } from '../../scenario/index.js';

/** Asked for at every answer and every draft: a search through the issues each time would show in a plenary. */
const indices = new WeakMap<Rules, ReadonlyMap<string, number>>();

/** Returns the index of an issue in the issue order, −1 if the rules do not have it. */
export function issueIndex(rules: Rules, issue: string | undefined): number {
  if (issue === undefined) return -1;
  let byId = indices.get(rules);
  if (!byId) indices.set(rules, (byId = new Map(rules.issues.map(({ id }, index) => [id, index]))));
  return byId.get(issue) ?? -1;
}
