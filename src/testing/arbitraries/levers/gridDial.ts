import fc from 'fast-check';
import { quantityValue } from '../../../scenario/index.js';
import type { Quantity } from '../../../scenario/index.js';
import type { Dial } from './Dial.js';
import type { Grid } from './Lever.js';

const STEPS = 20;

/** The dial of a grid about the value that the baseline has. Its settings are steps away from it. */
export function gridDial(path: string, steps: readonly string[], grid: Grid, old: Quantity): Dial {
  const centre = quantityValue(old);
  const { min, max } = grid;
  const unit = (max - min) / stepsOf(grid, centre);
  const least = -Math.floor((centre - min) / unit + 1e-9);
  const most = Math.floor((max - centre) / unit + 1e-9);
  return {
    path,
    steps,
    settings: fc.integer({ min: least, max: most }),
    extremes: [least, most],
    value: (setting) => {
      if (setting === 0) return old;
      const value = within(rounded(centre + (setting as number) * unit), min, max);
      return typeof old === 'number' ? value : moved(old, value, min, max);
    },
  };
}

function stepsOf({ min, max, steps }: Grid, centre: number): number {
  if (steps !== undefined) return steps;
  return [min, max, centre].every(Number.isInteger) && max - min > 1 ? max - min : STEPS;
}

/** An interval goes with its value, so that chance goes on drawing from it what it drew. */
function moved(
  { value, low, high }: Exclude<Quantity, number>,
  to: number,
  min: number,
  max: number,
): Quantity {
  const by = to - value;
  return { value: to, low: within(rounded(low + by), min, to), high: within(rounded(high + by), to, max) };
}

function within(x: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, x));
}

/** Without the tail that binary numbers leave behind sums of decimals. */
function rounded(x: number): number {
  return Math.round(x * 1e9) / 1e9 + 0;
}
