import type { Ladder, Rung } from '../scenario/index.js';

/** Makes a demand that gives way rung by rung, the hardest first: `[level, firmness]`. */
export function ladder(
  issue: string,
  bound: Ladder['bound'],
  ...rungs: readonly (readonly [Rung['level'], Rung['firmness']])[]
): Ladder {
  return { issue, bound, rungs: rungs.map(([level, firmness]) => ({ level, firmness })) };
}
