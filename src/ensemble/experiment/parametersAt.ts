import type { Experiment } from './Experiment.js';
import type { Level } from './Factor.js';
import { levelOf } from './levelOf.js';
import { levelAt } from './levelAt.js';
import { factorialPoint } from '../designs/fullFactorial.js';

/** The level of every factor at a point of the design, by the factor's name. */
export function parametersAt(
  { factors, design }: Pick<Experiment, 'factors' | 'design'>,
  point: number,
): Record<string, Level> {
  const levels = factors.map(({ levels: of }, place): Level => {
    switch (design.kind) {
      case 'factorial':
        return levelOf(of, factorialPoint(design.levels, point)[place]!, design.levels[place]!);
      case 'list':
        return design.table[point]![place]!;
      default:
        return levelAt(of, design.table[point]![place]!);
    }
  });
  return Object.fromEntries(factors.map(({ name }, place) => [name, levels[place]!]));
}
