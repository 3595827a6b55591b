/** A forecast by somebody else, to print beside one's own. */
export interface PublishedForecast {
  readonly title: string;
  readonly source: string;
  /** Year in which it was made. */
  readonly year: number;
  /** What the ends of the scale mean. */
  readonly scale: { readonly from: number; readonly to: number; readonly meaning: string };
  readonly positions: readonly { readonly who: string; readonly party: string; readonly position: number }[];
  readonly weightedMean: number;
  /** Position of the majority, read as "about". */
  readonly majority: number;
  readonly note: string;
}
