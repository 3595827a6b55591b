/** Options of {@link exportGeniusWeb}. */
export interface ExportOptions {
  /**
   * True to leave out what a profile cannot say (who must agree, the chair, events, cost shares, intervals,
   * a no-deal value that no deal reaches) instead of refusing it. Default false.
   */
  readonly lossy?: boolean;
}
