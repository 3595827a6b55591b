/** Options of {@link analyzeDeals}. */
export interface AnalyzeOptions {
  /** Most deals that are looked at, from 1 to 2^32 − 1; a greater space is refused. Default 10,000,000. */
  readonly most?: number;
}
