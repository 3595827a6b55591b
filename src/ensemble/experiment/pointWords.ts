import type { Level } from './Factor.js';

/** `point 3 (ambition = 0.5, rounds = 8)`. */
export function pointWords(point: number, parameters: Readonly<Record<string, Level>>): string {
  const levels = Object.entries(parameters).map(([name, level]) => `${name} = ${level}`);
  return `point ${point}${levels.length === 0 ? '' : ` (${levels.join(', ')})`}`;
}
