// The rules of the second model, in the order in which they were added, and how each is taken back to the first.
import { registered, valueAt, without, withParameters } from './edits.mjs';

const demand = (issue, bound, level, firmness) => ({ issue, bound, level, firmness });
const phasing = demand('sequencing', 'atMost', 2, 0.8);

/** What the delegations of the first model insisted on: demands that were held or dropped whole. */
const delegations = {
  verificationFirst: [
    demand('rollback', 'atLeast', 3, 0.8),
    demand('verification', 'atLeast', 4, 0.4),
    demand('sequencing', 'atLeast', 4, 0.3),
    demand('security', 'atMost', 2, 0.3),
    demand('civilNuclear', 'atMost', 1, 0.5),
  ],
  phasedConcessions: [
    demand('rollback', 'atLeast', 1, 0.9),
    demand('verification', 'atLeast', 2, 0.6),
    demand('sequencing', 'atLeast', 2, 0.7),
    demand('security', 'atMost', 3, 0.5),
    demand('civilNuclear', 'atMost', 2, 0.6),
  ],
  bilateralGuarantee: [
    demand('security', 'atLeast', 3, 0.5),
    demand('normalization', 'atLeast', 3, 0.3),
    demand('energy', 'atLeast', 2, 0.4),
    phasing,
  ],
  engagement: [demand('security', 'atLeast', 1, 0.5), demand('sequencing', 'atMost', 4, 0.5)],
  alliedSolidarity: [demand('abductions', 'atLeast', 1, 0.6)],
};

/** Where a date had demands of its own. */
const dates = {
  september2005: {
    US: [
      demand('rollback', 'atLeast', 3, 0.8),
      demand('verification', 'atLeast', 3, 0.4),
      demand('sequencing', 'atLeast', 3, 0.4),
      demand('security', 'atMost', 2, 0.5),
      demand('civilNuclear', 'atMost', 1, 0.9),
    ],
    DPRK: [
      demand('security', 'atLeast', 3, 0.5),
      demand('energy', 'atLeast', 2, 0.5),
      demand('civilNuclear', 'atLeast', 2, 0.6),
      phasing,
    ],
  },
  february2007: {
    DPRK: [demand('sanctions', 'atLeast', 1, 0.9), demand('energy', 'atLeast', 1, 0.7), phasing],
  },
  december2008: {
    US: [
      demand('verification', 'atLeast', 3, 0.9),
      demand('form', 'atLeast', 1, 0.8),
      demand('sequencing', 'atLeast', 3, 0.6),
    ],
    DPRK: [
      demand('verification', 'atMost', 2, 0.8),
      demand('form', 'atMost', 0, 0.6),
      demand('energy', 'atLeast', 2, 0.6),
      phasing,
    ],
    ROK: [demand('verification', 'atLeast', 3, 0.6), demand('form', 'atLeast', 1, 0.5)],
    Japan: [demand('abductions', 'atLeast', 2, 0.6), demand('verification', 'atLeast', 3, 0.6)],
  },
};

/** How much of the best it could get a party held out for, and how long Pyongyang came in vain. */
const patience = {
  verificationFirst: { ambition: 0.5 },
  bilateralGuarantee: { ambition: 0.5, endurance: 1.6 },
};

function wholeDemands(scenario) {
  return Object.entries(scenario.agents).reduce((before, [party, { name }]) => {
    const demands = dates[scenario.name]?.[party] ?? delegations[name];
    return withParameters(before, party, { ...patience[name], ...(demands && { demands }) });
  }, scenario);
}

const everybody = (parameter, value) => (scenario) =>
  Object.keys(scenario.agents).reduce(
    (before, party) => withParameters(before, party, { [parameter]: value }),
    scenario,
  );
const off =
  (...ids) =>
  (scenario) =>
    without(scenario, ...ids);

/** [what is added, how it is taken back], the first first. */
export const steps = [
  ['floor; plans and statements are written', off('schedule.floor', 'constraints')],
  ['texts in force at the start', off('inForce')],
  ['principles lead to plans', off('schedule.commitment.onward')],
  ['term, next level always', off('schedule.commitment.nextLevel', 'schedule.commitment.term')],
  ['demands on a plan capped by its term', off('schedule.commitment.demandsWithinTerm')],
  ['withholding weighed against what breaking loses', everybody('weighs', 'rest')],
  [
    'promised times, prompt steps',
    (scenario) =>
      without(
        valueAt(scenario, 'issues.verification.obligation.delay')
          ? registered('promptDelays')(scenario)
          : scenario,
        'schedule.sequencing.discountBy',
      ),
  ],
  ['ladders (and less ambition)', wholeDemands],
  ['firmness drawn', off('dynamics.firmness')],
  ['memory as bounds', (scenario) => everybody('memory', 0.5)(without(scenario, 'protocol.statement'))],
  ["the caucus within its members' demands", off('dynamics.caucus.within')],
  ['no-deal values by level, fading shocks', off('dynamics.reference', 'dynamics.shockKept')],
];

/**
 * A scenario with none of the steps, with the first, with the first two and so on to all of them: with none it has the
 * rules of the first model.
 */
export function stepByStep(scenario) {
  const stages = [scenario];
  for (const [, back] of steps.toReversed()) stages.unshift(back(stages[0]));
  return stages;
}
