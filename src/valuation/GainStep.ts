/** What one step of a deal is worth to the valuing party, and why (design §5.3). */
export interface GainStep {
  /** Issue id. */
  readonly issue: string;
  /** Level that the step reaches, ≥ 1. */
  readonly level: number;
  /** Party id, or `payers`. */
  readonly obligor: string;
  /** Stage ≥ 1 at which it is due. */
  readonly stage: number;
  /** Months from the signature to that stage. */
  readonly months: number;
  /** Chance in [0, 1] that the exchange gets that far. */
  readonly reach: number;
  /** Chance in [0, 1] that the obligor then performs: 1 for the valuing party itself. */
  readonly reliability: number;
  /** Share in [0, 1] of an own step that is not taken back; 1 for the steps of others. */
  readonly reversal: number;
  /** Discount in (0, 1] for the time until then. */
  readonly discount: number;
  /** Weight × rise of value, less what a payer pays; negative = the party gives something up. */
  readonly value: number;
  /** reach × reliability × reversal × discount × value. */
  readonly contribution: number;
}
