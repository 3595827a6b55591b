import type { Deal } from '../../scenario/index.js';

/** What can be had in a negotiation, as it stands at its start, counted over every deal. */
export interface DealAnalysis {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Value of having no deal per party id: the utility at which a gain is 0. */
  readonly noDeal: Readonly<Record<string, number>>;
  /** Number of deals. */
  readonly deals: number;
  /** Deals from which no party loses (gain ≥ −1e-9): the zone of possible agreement. */
  readonly individuallyRational: number;
  /** Deals that the agreement rule accepts if exactly those say yes who do not lose. */
  readonly feasible: number;
  /** Deals to which all say yes if exactly those do who do not lose: the individually rational ones. */
  readonly unanimous: number;
  /** Deals than which no other is better for one party and as good for all, in gains to nine decimals. */
  readonly paretoFrontier: number;
  /** Best gain over the individually rational deals per party id; null if there is none. */
  readonly ideal: Readonly<Record<string, number | null>>;
  readonly solutions: {
    /** Greatest product of gains over the individually rational deals (Nash 1950). */
    readonly nash: Solution;
    /** Leximin of gains (Kalai 1977). */
    readonly egalitarian: Solution;
    /** Leximin of gains as shares of the ideal gains (Kalai & Smorodinsky 1975, Imai 1983). */
    readonly kalaiSmorodinsky: Solution;
    /** Greatest sum of utilities. */
    readonly utilitarian: Solution;
  };
}

/** The deals that solve a negotiation in one sense. */
export interface Solution {
  /**
   * What was made greatest: the product of gains, the smallest gain, the smallest share, or the sum of
   * utilities; null if there is no such deal.
   */
  readonly value: number | null;
  /** Number of deals that reach it. */
  readonly ties: number;
  /** The first 1,000 of them in lexicographic order, the first issue most significant. */
  readonly deals: readonly SolutionDeal[];
}

/** A deal with what it is worth. */
export interface SolutionDeal {
  readonly deal: Deal;
  /** Option per issue id. */
  readonly levels: Readonly<Record<string, number>>;
  /** Gain + no-deal value per party id. In a plain scored game: Σ weight × value. */
  readonly utilities: Readonly<Record<string, number>>;
  /** Expected gain above the no-deal value per party id. */
  readonly gains: Readonly<Record<string, number>>;
}
