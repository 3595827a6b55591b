import type { Survey } from '../Survey.js';
import type { Grid } from './Grid.js';

/** Gains further apart may not fit in 32 bits at nine decimals around a whole middle. */
const WIDEST = 3.2;

/** The grid for the gains that a survey met. */
export function gridOf({ least, greatest }: Survey): Grid {
  return {
    // A whole middle keeps gains of few decimals off the borders between two numbers of the grid.
    middle: least.map((low, i) => Math.round((low + greatest[i]!) / 2)),
    isWhole: least.every((low, i) => greatest[i]! - low < WIDEST),
  };
}
