import type { Deal, Scenario } from '../../scenario/index.js';
import { gainOf } from '../../valuation/index.js';
import { dealTablesOf } from './dealTables.js';
import { frontierOf, pointGains } from './frontier.js';
import { solutionsOf, type Solution } from './solutions.js';
import { surveyDeals } from './survey.js';

/** What the distance of a deal is measured to: the nearest efficient deal, or the nearest that solves the game in a sense. */
export const MARKS = ['frontier', 'nash', 'egalitarian', 'kalaiSmorodinsky', 'utilitarian'] as const;

export type Mark = (typeof MARKS)[number];

/** Deals of a space that is searched without being asked for; they take a second. */
const MOST_DEALS = 100_000;

/**
 * Tells whether it is known what could have been signed: deals are worth the same to the end, for nothing is believed
 * of steps to come, and there are no more of them than can be searched in passing.
 */
export function hasKnownFrontier({ schedule, dynamics, issues }: Scenario): boolean {
  const deals = issues.reduce((product, { options }) => product * options.length, 1);
  return !schedule && !dynamics && deals <= MOST_DEALS;
}

/** How far a deal lies from each mark; null where there is no such deal. */
export type Distances = Readonly<Record<Mark, number | null>>;

/**
 * Returns what measures how far deals lie from the efficient ones and from the solutions of a game: as the distance
 * between the gains of all parties (Euclid), every interval at its middle value.
 */
export function distancesIn(scenario: Scenario): (deal: Deal) => Distances {
  const tables = dealTablesOf(scenario);
  const survey = surveyDeals(tables);
  const solutions = solutionsOf(tables, survey);
  const marks: Record<Mark, readonly (readonly number[])[]> = {
    frontier: pointGains(frontierOf(tables, survey)),
    nash: gainsOf(solutions.nash),
    egalitarian: gainsOf(solutions.egalitarian),
    kalaiSmorodinsky: gainsOf(solutions.kalaiSmorodinsky),
    utilitarian: gainsOf(solutions.utilitarian),
  };
  return (deal) => {
    const gains = tables.valuations.map((valuation) => gainOf(valuation, deal));
    const to = (mark: Mark): number | null => nearest(gains, marks[mark]);
    return {
      frontier: to('frontier'),
      nash: to('nash'),
      egalitarian: to('egalitarian'),
      kalaiSmorodinsky: to('kalaiSmorodinsky'),
      utilitarian: to('utilitarian'),
    };
  };

  function gainsOf({ deals }: Solution): readonly (readonly number[])[] {
    return deals.map(({ gains }) => tables.parties.map((id) => gains[id]!));
  }
}

function nearest(gains: readonly number[], points: readonly (readonly number[])[]): number | null {
  let least = Infinity;
  for (const point of points) {
    const square = gains.reduce((sum, gain, i) => sum + (gain - point[i]!) * (gain - point[i]!), 0);
    if (square < least) least = square;
  }
  if (least === Infinity) return null;
  // Gains are the same to nine decimals.
  return Math.round(Math.sqrt(least) * 1e9) / 1e9;
}
