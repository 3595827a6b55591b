import type { Rules } from '../../src/scenario/index.js';
import type { Beliefs } from '../../src/valuation/index.js';
import { beliefsOf, RULES, type ReferenceParty, type Situation } from './reference.js';

/** The reference with commitment and form added: the size of December 2003, 150 blocks, 4.8 million deals. */
export const FULL_RULES: Rules = {
  ...RULES,
  issues: [
    ...RULES.issues,
    { id: 'commitment', label: 'commitment', options: ['statement', 'principles', 'plan'], structural: true },
    { id: 'form', label: 'form', options: ['oral', 'written'], structural: true },
  ],
  schedule: {
    ...RULES.schedule!,
    commitment: { issue: 'commitment', kappa: [0.2, 0.5, 1], plan: 2 },
  },
};

/** Beliefs of the reference with a small direct value of commitment and form. */
export function fullBeliefsOf(party: ReferenceParty, situation?: Situation): Beliefs {
  const beliefs = beliefsOf(party, situation);
  return {
    ...beliefs,
    weights: [...beliefs.weights, 0.02, 0.01],
    values: [...beliefs.values, [0, 0.5, 1], [0, 1]],
  };
}
