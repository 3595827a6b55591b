/** How the talks ended. Stable: the command line prints it as JSON. */
export interface Outcome {
  /** How they ended. */
  readonly kind: OutcomeKind;
  /** Rounds that were played. */
  readonly rounds: number;
  /** Sessions that were really held. */
  readonly sessions: number;
  /** Days since the start. */
  readonly day: number;
  /** Party that left for good or walked out of the only plenary. */
  readonly endedBy: string | null;
  /**
   * Implemented level per issue id. In a game without a schedule, where what is signed is at once in force, the
   * option that was signed; without an agreement the one that held at the start.
   */
  readonly levels: Readonly<Record<string, number>>;
  /** All that was signed, in order. */
  readonly agreements: readonly AgreementSummary[];
  /**
   * Per party: what it expected to gain of the last deal that passed (null: none did), and the value of
   * what was implemented.
   */
  readonly gains: Readonly<
    Record<
      string,
      {
        /** What it expected to gain of the last deal that passed; null: none did. */
        readonly expected: number | null;
        /** Value of what was implemented. */
        readonly realised: number;
      }
    >
  >;
  /** Weapons' worth per nuclear path, in truth. */
  readonly stocks: Readonly<Record<string, number>>;
  /** Million US$ delivered per payer. */
  readonly aid: Readonly<Record<string, number>>;
  /** Who stood against what, most often first. Of objections to drafts: to offers nobody objects. */
  readonly blockers: readonly Blocker[];
}

/**
 * `settlement`: all steps of a deal that reaches the settlement level are done; `partial`: an agreement
 * of substance was signed; `collapse`: an essential party left for good; else `inconclusive`.
 */
export type OutcomeKind = 'settlement' | 'partial' | 'inconclusive' | 'collapse';

/** One signed agreement at the end. */
export interface AgreementSummary {
  /** Round in which it was signed, from 1. */
  readonly round: number;
  /** Day on which it was signed, from the start. */
  readonly day: number;
  /** What was agreed: option per issue id. */
  readonly levels: Readonly<Record<string, number>>;
  /** Binding, and at or above the level of substance. */
  readonly substance: boolean;
  /** What became of it, as `AgreementStatus`. */
  readonly status: string;
  /** Party whose conduct broke it; null: nobody's. */
  readonly brokenBy: string | null;
}

/** Objections of one party to one issue over the whole talks. */
export interface Blocker {
  /** Party that objected. */
  readonly party: string;
  /** Id of the issue that it objected to. */
  readonly issue: string;
  /** Whether it wanted more, or less. */
  readonly direction: 'up' | 'down';
  /** How often it did. */
  readonly count: number;
}
