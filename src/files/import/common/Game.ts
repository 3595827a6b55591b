import type { AgreementRule, Protocol } from '../../../scenario/index.js';

/** A scored game as its files tell it, before it is a scenario. */
export interface Game {
  readonly name: string;
  readonly title: string;
  readonly issues: readonly GameIssue[];
  readonly parties: readonly GameParty[];
  /** Parties by index, because their ids are made later. */
  readonly rule: (ids: readonly string[]) => AgreementRule;
  readonly protocol: (ids: readonly string[]) => Protocol;
  /** Where the protocol comes from. */
  readonly protocolSource: string;
}

export interface GameIssue {
  /** Becomes the id. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
}

export interface GameParty {
  /** Becomes the id. */
  readonly name: string;
  readonly label: string;
  /** Weight ≥ 0 per issue; their sum is > 0 and need not be 1. */
  readonly weights: readonly number[];
  /** Value in [0, 1] per issue and option. */
  readonly values: readonly (readonly number[])[];
  /** Reservation value, on the scale on which an option is worth weight × value. */
  readonly noDeal: number;
  /** What an agreement at the end of the talks is worth of one at once, in (0, 1). */
  readonly discount?: number;
  /** Option per issue that it asked for before the talks. */
  readonly declared?: readonly number[];
  /** File that all this comes from. */
  readonly source: string;
  /** What the file says beside that and a scenario cannot, a sentence each. */
  readonly losses: readonly string[];
}
