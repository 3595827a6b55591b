import { SixPartyError } from '../../scenario/index.js';
import type { Scenario } from '../../scenario/index.js';
import { initialState, rulebookOf } from '../../talks/index.js';
import { bestDeal, compileValuation } from '../../valuation/index.js';
import { optionProblem } from './optionProblem.js';
import { rollbackPosition } from './rollbackPosition.js';
import { sixPartyWeights } from './sixPartyWeights.js';
import type { PartyWeight } from './types/PartyWeight.js';
import type { WeightedPosition } from './types/WeightedPosition.js';
import { weightProblems } from './weightProblems.js';

/**
 * Places every party of a six-party scenario on the scale of `rollbackPosition`, for `weightedForecast`.
 *
 * A party stands where the deal lies that it would like best: of all deals the one with its highest expected
 * gain, on its preferences and beliefs at the start, intervals at their middle value. That is its wish, not
 * what it declares: the six are alone with their values here, without mandate, position or opponent.
 *
 * @param scenario - issues `rollback` and `verification`, rewards, a schedule
 * @param weights - capability and salience per party id. Default: `sixPartyWeights`, which are judgements
 * @returns a position for every party, in scenario order
 * @throws SixPartyError `invalid-option` with every weight that is missing or wrong, or with what the
 *   scenario lacks; `invalid-scenario`
 */
export function rollbackForRewards(
  scenario: Scenario,
  weights: Readonly<Record<string, PartyWeight>> = sixPartyWeights,
): WeightedPosition[] {
  const book = rulebookOf(scenario);
  const problems = book.ids.flatMap((id) => {
    const weight: unknown = Object.hasOwn(Object(weights), id) ? weights[id] : undefined;
    if (typeof weight === 'object' && weight !== null) return weightProblems(`weights.${id}`, weight);
    return [optionProblem(`weights.${id}`, 'wrong-type', 'capability and salience of the party', weight)];
  });
  if (problems.length > 0) {
    throw new SixPartyError('invalid-option', 'These weights do not fit the scenario.', problems);
  }
  const state = initialState(book, 'baseline');
  return book.ids.map((party) => {
    const valuation = compileValuation(book.rules, party, state.private[party]!, state.public.levels);
    const { capability, salience } = weights[party]!;
    const position = rollbackPosition(scenario, bestDeal(valuation).deal);
    return { party, position, capability, salience };
  });
}
