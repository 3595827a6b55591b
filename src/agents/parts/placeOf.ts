import type { Rules } from '../../scenario/index.js';

const known = new WeakMap<Rules, ReadonlyMap<string, number>>();

/** Place of an issue in the issue order, −1 if the rules do not have it. Asked for at every answer. */
export function placeOf(rules: Rules, issue: string | undefined): number {
  if (issue === undefined) return -1;
  let places = known.get(rules);
  if (!places) known.set(rules, (places = new Map(rules.issues.map(({ id }, place) => [id, place]))));
  return places.get(issue) ?? -1;
}
