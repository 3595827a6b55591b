import { argumentProblem, holding, oneOf, problem, type Problem } from '../../input/index.js';
import { isDeal, someRules, type Rules } from '../../scenario/index.js';

const isList = Array.isArray;

const someBeliefs = holding(
  'what a party believes: {weights, values, trust, counterparts, discount, noDeal}',
  {
    weights: isList,
    values: (values) => isList(values) && values.every(isList),
    trust: (trust) => typeof trust === 'object' && trust !== null,
    counterparts: isList,
  },
);

/** What a gain is asked of. */
export interface GainQuestion {
  readonly rules: unknown;
  readonly party: unknown;
  readonly beliefs: unknown;
  readonly levels: unknown;
}

/**
 * Returns what is wrong with the question what deals are worth to a party. In whom a party must have trust is seen
 * where it is asked for: those who owe nothing need none.
 */
export function gainProblems({ rules, party, beliefs, levels }: GainQuestion): (Problem | undefined)[] {
  const noBeliefs = argumentProblem('beliefs', beliefs, someBeliefs);
  const noRules = argumentProblem('rules', rules, someRules);
  if (noRules !== undefined) return [noRules, noBeliefs];
  const ids = (rules as Rules).parties.map(({ id }) => id);
  return [
    argumentProblem('party', party, oneOf(ids, 'a party')),
    dealProblem('levels', rules, levels),
    noBeliefs,
  ];
}

/** Returns what is wrong with a list of one option per issue, where there are rules to hold it against. */
export function dealProblem(name: string, rules: unknown, deal: unknown): Problem | undefined {
  if (argumentProblem('rules', rules, someRules) !== undefined) return undefined;
  if (isDeal(rules as Rules, deal)) return undefined;
  return problem(name, 'wrong-type', 'a list with one option for every issue', deal);
}
