import { defineScenario } from '../../../src/scenario/index.js';
import type { Agent, Talks } from '../../../src/talks/index.js';
import type { ClaimPredicate } from '../../../src/testing/index.js';

const offers: Agent = {
  name: 'offers',
  parameters: {},
  decide: () => ({ kind: 'propose', deal: [1] }),
};

/** Says yes with the probability that its mandate gives. */
const tosses: Agent = {
  name: 'tosses',
  parameters: {},
  decide: ({ own }, random) => ({ kind: random('coin').next() < own.mandate ? 'accept' : 'walkOut' }),
};

/** The cheapest talks: one offer, and a yes with probability `p`. */
export function coin(p: number): Talks {
  const party = (id: string): Talks['parties'][number] => ({
    id,
    label: id,
    preferences: { kind: 'cardinal', weights: { thing: 1 }, values: { thing: [0, 1] } },
    mandate: p,
  });
  return defineScenario({
    name: 'coin',
    title: 'One offer',
    start: '2003-12-02',
    issues: [{ id: 'thing', label: 'thing', options: ['no', 'yes'] }],
    parties: [party('A'), party('B')],
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds: 1 },
    horizon: { rounds: 1 },
    agents: { A: offers, B: tosses },
  });
}

/** The offer was accepted. */
export const accepted: ClaimPredicate = ({ outcome }) => outcome.agreements.length > 0;
