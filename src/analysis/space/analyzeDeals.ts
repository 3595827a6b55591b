import { checkOptions, problem, refuse, whole, type OptionRules } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { blockedAlone, type BlockedAlone } from './blockedAlone.js';
import { dealTablesOf } from './dealTables.js';
import { frontierOf, frontierSize } from './frontier.js';
import { paretoDeals } from './paretoDeals.js';
import { solutionsOf } from './solutions.js';
import type { Solution, SolutionDeal } from './solutions.js';
import { surveyDeals } from './survey.js';

/** Options of {@link analyzeDeals}. */
export interface AnalyzeOptions {
  /** Most deals that are looked at, from 1 to 2^32 − 1; a greater space is refused. Default 10,000,000. */
  readonly most?: number;
  /** Most efficient deals that are listed (`paretoDeals`), from 0 to 100,000. Default 1,000. */
  readonly listed?: number;
}

/** What can be had in a negotiation, as it stands at its start, counted over every deal. */
export interface DealAnalysis {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Value of having no deal per party id: the utility at which a gain is 0. */
  readonly noDeal: Readonly<Record<string, number>>;
  /** Number of deals that the rules allow a text to be when the talks begin; of these is all that follows. */
  readonly deals: number;
  /** Number of deals that they exclude: what the texts must say, what stands, the term, what stands in force. */
  readonly excluded: number;
  /** Deals from which no party loses (gain ≥ −1e-9): the zone of possible agreement. */
  readonly individuallyRational: number;
  /** Deals that the agreement rule accepts if exactly those say yes who do not lose. */
  readonly feasible: number;
  /** Deals to which all say yes if exactly those do who do not lose: the individually rational ones. */
  readonly unanimous: number;
  /** Deals than which no other is better for one party and as good for all, in gains to nine decimals. */
  readonly paretoFrontier: number;
  /**
   * The first `listed` of these: by leximin of gains to nine decimals, so that the best for whoever is worst off come
   * first; those alike in that in lexicographic order.
   */
  readonly paretoDeals: readonly SolutionDeal[];
  /** What each party alone makes impossible, per party id: deals from which only it loses. */
  readonly blockedAlone: Readonly<Record<string, BlockedAlone>>;
  /** Best gain over the individually rational deals per party id; null if there is none. */
  readonly ideal: Readonly<Record<string, number | null>>;
  /** What bargaining solutions pick, each among the deals that it is defined over. */
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

/**
 * Finds what can be had in a negotiation, exactly, by walking over all the deals that its rules allow: how many suit whom,
 * which are efficient, what one party alone makes impossible, and which are the Nash, egalitarian, Kalai–Smorodinsky and
 * utilitarian ones, with all ties. Any number of parties.
 *
 * Gains are those at the start, every interval at its middle value. Gain = utility − no-deal value, so
 * that the reservation value lies at a gain of 0; in a plain scored game the utility is Σ weight × value.
 * Gains, sums and shares within 1e-9 are equal, products within 1e-9 of the greatest one's size.
 *
 * @throws SixPartyError `invalid-scenario`; `invalid-option` if there are more deals than `options.most`
 */
export function analyzeDeals(scenario: Scenario, options: AnalyzeOptions = {}): DealAnalysis {
  rulebookOf(scenario); // Checks the scenario, and no more: tables of a space too large would not fit.
  const { listed = DEFAULT_LISTED, ...size } = checked(options);
  checkSize(
    scenario.issues.map((issue) => issue.options.length),
    size,
  );
  const tables = dealTablesOf(scenario);
  const survey = surveyDeals(tables);
  const { individuallyRational, feasible } = survey;
  const frontier = frontierOf(tables, survey);
  const perParty = <T>(value: (i: number) => T): Record<string, T> =>
    Object.fromEntries(tables.parties.map((id, i) => [id, value(i)]));
  return {
    scenario: scenario.name,
    noDeal: perParty((i) => tables.noDeal[i]!),
    deals: tables.deals,
    excluded: tables.space.deals - tables.deals,
    individuallyRational,
    feasible,
    unanimous: individuallyRational,
    paretoFrontier: frontierSize(frontier),
    paretoDeals: paretoDeals(tables, frontier, listed),
    blockedAlone: blockedAlone(tables),
    ideal: perParty((i) => (individuallyRational === 0 ? null : survey.ideal[i]!)),
    solutions: solutionsOf(tables, survey),
  };
}

const DEFAULT_LISTED = 1000;
/** Efficient deals that are listed at most: each takes a kilobyte. */
const MAX_LISTED = 100_000;
const DEFAULT_MOST = 10_000_000;
/** Deals are numbered in 32 bits. */
const MAX_DEALS = 2 ** 32 - 1;

const MESSAGE = 'The deals cannot be analysed.';

function checked(options: AnalyzeOptions): AnalyzeOptions {
  const rules = {
    most: whole(1, MAX_DEALS),
    listed: whole(0, MAX_LISTED),
  } satisfies OptionRules<keyof AnalyzeOptions>;
  checkOptions(options, rules, [], MESSAGE);
  return options;
}

/** Refuses a space that would take too long, before anything is worked out. */
export function checkSize(
  sizes: readonly number[],
  { most = DEFAULT_MOST }: { readonly most?: number },
): void {
  const deals = sizes.reduce((product, size) => product * size, 1);
  if (deals <= most) return;
  refuse('invalid-option', MESSAGE, [
    problem('issues', 'out-of-range', `at most ${most} deals`, sizes, {
      received: `${deals} deals`,
      message: `There are ${deals} deals, and the limit is ${most}.`,
      hint: 'Raise the option `most`, at up to 100 bytes and 10 microseconds a deal, or take fewer issues.',
    }),
  ]);
}
