import type { Quantity } from './Quantity.js';

/** One way to fissile material: how it grows, what stops it and how it is seen. */
export interface NuclearPath {
  readonly id: string;
  readonly label: string;
  readonly party: string;
  /** Weapons' worth of material at the start, from 0 to `most`. */
  readonly initial: Quantity;
  /** Weapons' worth a year while it runs, ≥ 0. */
  readonly perYear: number;
  /** Greatest stock, > 0. */
  readonly most: number;
  /** Production stops once this level is really performed. */
  readonly stopsAt: { readonly issue: string; readonly level: number };
  /** The stock is given up once this level is really performed. */
  readonly endsAt: { readonly issue: string; readonly level: number };
  /** Per option of the verification issue: chance a year in [0, 1] that hidden work is found. One number if there is no such issue. */
  readonly detection: readonly number[];
  /** True if nobody else sees it run. Default false. */
  readonly hidden?: boolean;
}
