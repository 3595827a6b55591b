import type { DealSpace } from './DealSpace.js';
import type { StepFactors } from './StepFactors.js';

/**
 * What compiling a valuation needs of the rules, laid out flat. Of a scenario, not of a party.
 *
 * A sheet is a combination of the options on which the steps depend: sequencing, verification and, only
 * where a substantive issue has direct value while κ varies, commitment (κ is then in the sheet).
 */
export interface ValuationPlan {
  readonly space: DealSpace;
  /** Issues that nobody owes: all of them without a schedule. */
  readonly direct: readonly DirectIssue[];
  /** Issues with an obligation. */
  readonly owed: readonly OwedIssue[];
  /** Entries of the structural owed issues in one sheet. */
  readonly structuralWidth: number;
  /** Those who owe something, once each; the slot of a party is its place here. */
  readonly obligors: readonly string[];
  /** Last stage of the stage table. */
  readonly stages: number;
  /** Years from the signature to each stage, from stage 1. */
  readonly years: Float64Array;
  /** Chance of deterrence per verification option; one 0 without a verification rule. */
  readonly deterrence: readonly number[];
  /** Place of the verification issue in the issue order, −1 if none. */
  readonly verification: number;
  readonly sheets: readonly Sheet[];
  /**
   * Per sequencing option that a party reads into texts short of a plan (−1: none), per verification level
   * of the status quo, per block: the sheet that the block reads.
   */
  readonly sheetOf: ReadonlyMap<number, readonly Int32Array[]>;
  /** Per block: κ, or 1 where it is in the sheet. */
  readonly scale: Float64Array;
  /** Working memory, overwritten by every compilation: allocation would cost more than the sums. */
  readonly factors: StepFactors;
  /** Working memory: per level of one issue. */
  readonly stepWorth: Float64Array;
  /** Working memory: sheets of the structural owed issues. */
  readonly structuralSteps: Float64Array;
}

/** One combination of the options that the steps depend on. */
export interface Sheet {
  readonly sequencing: number;
  readonly watch: number;
  /** Factor on the steps of substantive issues in the sheet. */
  readonly kappa: number;
}

/** An issue whose options are worth something at once. */
export interface DirectIssue {
  readonly issue: number;
  /** Structural position, or −1. */
  readonly structural: number;
  /** Where its entries start in a sheet, if substantive. */
  readonly offset: number;
  readonly size: number;
}

/** An issue whose levels are steps that somebody owes. */
export interface OwedIssue extends DirectIssue {
  readonly slot: number;
  readonly reversibility: readonly number[];
  /** Per sequencing option and level from 1: the stage, from 0, at `option × (size − 1) + level − 1`. */
  readonly stageAt: Int32Array;
}
