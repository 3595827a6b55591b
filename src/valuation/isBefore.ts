import type { Deal } from '../scenario/index.js';

/** Whether deal `a` comes before `b` in lexicographic order, the first issue most significant. */
export function isBefore(a: Deal, b: Deal): boolean {
  for (let k = 0; k < a.length; k++) {
    if (a[k] !== b[k]) return a[k]! < b[k]!;
  }
  return false;
}
