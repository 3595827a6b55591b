/** What an observer held to be in North Korean hands at a time; ranges as `[low, high]`. */
export interface PlutoniumEstimate {
  /** When, in the words of the source: `end-2003`, `2007-07 (shutdown)`. */
  readonly asOf: string;
  /** Kilograms of plutonium separated from spent fuel. */
  readonly kgSeparated?: readonly [number, number];
  /** Kilograms of plutonium in all, also in spent fuel. */
  readonly kgTotal?: readonly [number, number];
  /** Kilograms that came on top of what was there. */
  readonly kgAdded?: readonly [number, number];
  /** Weapons that it is enough for. */
  readonly weapons?: readonly [number, number];
  readonly monthsToReprocess?: number;
  readonly note?: string;
  readonly source: string;
}
