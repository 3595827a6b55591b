/** How structural issues place steps in time, watch them and make them binding. */
export interface Schedule {
  readonly sequencing: SequencingRule;
  /** Default: nobody is watched. */
  readonly verification?: VerificationRule;
  /** Default: every deal is a binding plan. */
  readonly commitment?: CommitmentRule;
}

/** The stage table: which step is due at which stage. */
export interface SequencingRule {
  /** Structural issue whose option chooses the row. */
  readonly issue: string;
  /** Months from the signature to stage 1 and from stage to stage, > 0. */
  readonly monthsPerStage: number;
  /** Per option of that issue, per issue id: the stage (≥ 1, never before that of the level below) of each level from 1. */
  readonly stages: readonly Readonly<Record<string, readonly number[]>>[];
}

/** What watching does to the party that is watched. */
export interface VerificationRule {
  readonly issue: string;
  /** The watched party. */
  readonly monitored: string;
  /** Per option: chance in [0, 1] that a breach is deterred. */
  readonly deterrence: readonly number[];
}

/** How binding a text is. */
export interface CommitmentRule {
  readonly issue: string;
  /** κ per option, in [0, 1]: share of the promised steps that the text makes happen. */
  readonly kappa: readonly number[];
  /** First option under which steps fall due. */
  readonly plan: number;
  /**
   * Order (option of the sequencing issue) that a party would have, per party id: it reads a text short of
   * a plan one option nearer to it than it stands there. Default: as it stands.
   */
  readonly reading?: Readonly<Record<string, number>>;
}
