import type { Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { winningTable } from '../power/winningTable.js';
import type { AnalyzeOptions } from './AnalyzeOptions.js';
import { checkSize } from './checkSize.js';
import type { DealAnalysis } from './DealAnalysis.js';
import { frontierSize } from './frontier/frontierSize.js';
import { groundOf } from './groundOf.js';
import { solutionsOf } from './solutionsOf.js';
import { surveyDeals } from './surveyDeals.js';

/**
 * What can be had in a negotiation, exactly, by walking over all its deals: how many suit whom, how many
 * are efficient, and which are the Nash, egalitarian, Kalai–Smorodinsky and utilitarian ones, with all ties.
 *
 * Gains are those at the start, every interval at its middle value. Gain = utility − no-deal value, so
 * that the reservation value lies at a gain of 0; in a plain scored game the utility is Σ weight × value.
 * Gains, sums and shares within 1e-9 are equal, products within 1e-9 of the greatest one's size.
 *
 * @throws SixPartyError `invalid-scenario`; `invalid-option` if there are more deals than `options.most`,
 *   or more than 20 parties
 */
export function analyzeDeals(scenario: Scenario, options: AnalyzeOptions = {}): DealAnalysis {
  rulebookOf(scenario); // Checks the scenario, and no more: tables of a space too large would not fit.
  checkSize(
    scenario.issues.map((issue) => issue.options.length),
    options,
  );
  const winning = winningTable(scenario.rule, scenario.parties);
  const ground = groundOf(scenario);
  const survey = surveyDeals(ground, winning.length);
  const unanimous = survey.content[winning.length - 1]!;
  const perParty = <T>(value: (i: number) => T): Record<string, T> =>
    Object.fromEntries(ground.parties.map((id, i) => [id, value(i)]));
  return {
    scenario: scenario.name,
    noDeal: perParty((i) => ground.noDeal[i]!),
    deals: ground.space.deals,
    individuallyRational: unanimous,
    feasible: survey.content.reduce((sum, deals, set) => sum + deals * winning[set]!, 0),
    unanimous,
    paretoFrontier: frontierSize(ground, survey),
    ideal: perParty((i) => (unanimous === 0 ? null : survey.ideal[i]!)),
    solutions: solutionsOf(ground, survey),
  };
}
