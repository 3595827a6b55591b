import type { Level } from './Factor.js';

/**
 * Which points are tried. Rows of tables go by the order of the factors.
 *
 * `factorial`: every combination; the levels per factor are counted, and the last factor changes fastest.
 * `latinHypercube` and `sobol`: points of the unit cube, one coordinate per factor.
 * `list`: the levels themselves.
 */
export type ExperimentDesign =
  | { readonly kind: 'factorial'; readonly levels: readonly number[] }
  | { readonly kind: 'latinHypercube'; readonly seed: string; readonly table: readonly (readonly number[])[] }
  | { readonly kind: 'sobol'; readonly skip: number; readonly table: readonly (readonly number[])[] }
  | { readonly kind: 'list'; readonly table: readonly (readonly Level[])[] };
