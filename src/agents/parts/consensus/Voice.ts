import type { Deal } from '../../../scenario/index.js';

/** What a party has let the table know of one deal that was put to it. */
export interface Voice {
  readonly deal: Deal;
  readonly yes: boolean;
  /** What it would change, the most important first; of a draft that it would sign, too, once that is lost. */
  readonly wishes: readonly Wish[];
  /** What it would sign instead. */
  readonly counter: Deal | null;
}

/** That an issue should have more or less. */
export interface Wish {
  /** Place of the issue. */
  readonly issue: number;
  readonly up: boolean;
}
