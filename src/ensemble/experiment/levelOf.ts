import type { FactorLevels, Level } from './Factor.js';

/** The level of a number: that of a list, or one of `count` in equal steps from end to end of a range. */
export function levelOf(levels: FactorLevels, index: number, count: number): Level {
  if (levels.kind === 'list') return levels.values[index]!;
  const { min, max } = levels;
  if (index === count - 1) return max;
  const level = min + ((max - min) * index) / (count - 1);
  // 0.3, not 0.30000000000000004: levels stand in rows and messages.
  const short = Number(level.toPrecision(12));
  return index === 0 || short <= min || short >= max ? level : short;
}
