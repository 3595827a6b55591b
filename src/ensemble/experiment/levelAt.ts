import type { FactorLevels, Level } from './Factor.js';

/** The level at a place from 0 to 1: each level of a list has the same share of it, a range is gone along. */
export function levelAt(levels: FactorLevels, place: number): Level {
  if (levels.kind === 'range') return Math.min(levels.max, levels.min + (levels.max - levels.min) * place);
  const { values } = levels;
  return values[Math.min(values.length - 1, Math.floor(values.length * place))]!;
}
