import type { FactorLevels, Level } from './Factor.js';

/** The level of a number: that of a list, or one of `count` in equal steps from end to end of a range. */
export function levelOf(levels: FactorLevels, index: number, count: number): Level {
  if (levels.kind === 'list') return levels.values[index]!;
  const { min, max } = levels;
  if (index === count - 1) return max;
  return min + ((max - min) * index) / (count - 1);
}
