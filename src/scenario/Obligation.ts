/** Who owes the steps of an issue and how far they can be taken back. */
export interface Obligation {
  /** Side of the exchange: `A` gives what the talks are about, `B` rewards it. */
  readonly side: 'A' | 'B';
  /** Party id, or `payers`: all parties that have a cost share and did not opt out. */
  readonly obligor: string;
  /** Per level from 1: how far the step can be reversed, in [0, 1] (0 = for good). */
  readonly reversibility: readonly number[];
  /** Per level from 1: promised duration in months. Default: the months of one stage. */
  readonly months?: readonly number[];
  /** True if the obligor can claim a step and perform it only in part. Default false. */
  readonly concealable?: boolean;
}
