/** Options of the importers of scored games. */
export interface ImportOptions {
  /** Name of the scenario: a letter, then letters, digits, `_` or `-`. Default: made from the files. */
  readonly name?: string;
  /** Name of an agent model, which plays every party. Default `boulware`. */
  readonly agent?: string;
  /** Is told, in a sentence each, what the files say and a scenario cannot. Default: nobody. */
  readonly note?: (text: string) => void;
}

/** Options of the importers of GENIUS and GeniusWeb domains. */
export interface DomainOptions extends ImportOptions {
  /** How often each party speaks in the alternating offers, an integer ≥ 1; the files do not say. Default 100. */
  readonly rounds?: number;
}

/** Options of the importer of scored deliberations. */
export interface ScoredOptions extends ImportOptions {
  /**
   * Who must say yes. `quorum`: all but one, `p1` and `p2` among them (the game's own rule);
   * `unanimity`: everybody. Default `quorum`. The agent model is `consensusSeeker` by default.
   */
  readonly rule?: 'quorum' | 'unanimity';
}
