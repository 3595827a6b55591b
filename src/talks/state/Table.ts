/** The plenary's table: what was put on it and what was said to it. */
export interface Table {
  /** Offers put so far. */
  readonly reading: number;
  /** Moves made so far. */
  readonly turns: number;
  /** Per turn to offer that was passed, under ballots: offers put before it. Default: none was passed. */
  readonly passes?: readonly number[];
  /** The offer that stands, an option per issue; null: nothing is on the table. */
  readonly offer: readonly number[] | null;
  /** Party that made it; null: nobody. */
  readonly by: string | null;
  /** Parties that said yes to the standing offer, its author included. */
  readonly accepted: readonly string[];
  /** Issues that a party will not pay for under the standing offer. */
  readonly optOuts: Readonly<Record<string, readonly string[]>>;
  /** All offers of this plenary, in order. */
  readonly offers: readonly Offer[];
  /** All objections of this plenary, in order. */
  readonly objections: readonly Remark[];
  /** Parties that refused the standing offer. */
  readonly refused: readonly string[];
  /** Party that walked out last, or the chair that gave up: that has ended the plenary if no deal can pass without it. */
  readonly walkedOut: string | null;
  /** Parties that walked out before it. Default: none. */
  readonly leftBefore?: readonly string[];
  /** True if that was the chair, giving up. */
  readonly closed: boolean;
}

/** An offer and who made it. */
export interface Offer {
  /** Party that made it. */
  readonly by: string;
  /** An option per issue, in issue order. */
  readonly deal: readonly number[];
}

/** What a party objected to in one reading. */
export interface Remark {
  /** Party that objected. */
  readonly by: string;
  /** To which offer, from 1. */
  readonly reading: number;
  /** What it objected to. */
  readonly objections: readonly Objection[];
  /** What the party would rather have. */
  readonly counter: readonly number[] | null;
}

/** `up`: this issue should have more; `down`: less; of an issue without an order: another option that the list has after, or before. */
export interface Objection {
  /** Id of the issue that should be otherwise. */
  readonly issue: string;
  /** Which way. */
  readonly direction: 'up' | 'down';
  /** The option that the party would have, by its number: above the draft's for `up`, below it for `down`. Default: unsaid. */
  readonly want?: number;
  /** What that is worth to the party, as a share in [0, 1] of what it can win, by its own account. Default: unsaid. */
  readonly by?: number;
}

/** Returns a table with nothing on it. */
export function emptyTable(): Table {
  return {
    reading: 0,
    turns: 0,
    offer: null,
    by: null,
    accepted: [],
    optOuts: {},
    offers: [],
    objections: [],
    refused: [],
    walkedOut: null,
    closed: false,
  };
}
