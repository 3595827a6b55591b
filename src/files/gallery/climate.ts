// Written by npm run gallery from examples/games/climate.yaml and examples/games/climate.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const climate = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A climate treaty: one side cuts, the others pay into a fund, and one of the payers may sign without paying as long
# as the cuts are shallow.
# Teaches: what an opt-out is for. It brings in the reluctant, at a price that the others pay.
# Try: take costs.optOut out; or let it end one level earlier (below: 2).
name: climate
title: A climate treaty with an opt-out
start: 2024-05-13
issues:
  - { id: order, label: Order of steps, structural: true, options: [cuts first, side by side] }
  - id: cuts
    label: Cuts of emissions
    options: [none, by a tenth, by a quarter, by half]
    obligation: { side: A, obligor: Emerging, reversibility: [0.8, 0.6, 0.4], months: [6, 9, 12] }
  - id: fund
    label: The fund
    options: [none, small, large]
    obligation: { side: B, obligor: payers, reversibility: [0.5, 0.5], months: [6, 6] }
parties:
  - id: Emerging
    label: the emerging countries
    short: the emerging countries
    preferences:
      kind: cardinal
      weights: { order: 0, cuts: 0.4, fund: 0.6 }
      values: { order: [0, 0], cuts: [1, 0.8, 0.5, 0], fund: [0, 0.6, 1] }
    noDeal: 0
  - id: Rich
    label: the rich countries
    preferences:
      kind: cardinal
      weights: { order: 0, cuts: 0.8, fund: 0.2 }
      values: { order: [0, 0], cuts: [0, 0.4, 0.75, 1], fund: [1, 0.6, 0] }
    noDeal: 0
  - id: Oil
    label: the oil states
    preferences:
      kind: cardinal
      weights: { order: 0, cuts: 0.3, fund: 0.7 }
      values: { order: [0, 0], cuts: [0, 0.7, 1, 0.4], fund: [0.5, 0.5, 0.5] }
    noDeal: 0
rule: { kind: unanimity }
protocol: { kind: singleText, chair: Rich, drafts: 4 }
horizon: { rounds: 6 }
schedule:
  sequencing:
    issue: order
    monthsPerStage: 6
    stages:
      - { cuts: [1, 2, 3], fund: [2, 3] }
      - { cuts: [1, 2, 3], fund: [1, 2] }
costs: # thousands of millions: the burden is per thousand million
  shares: { Rich: 0.6, Oil: 0.4 }
  costs: { fund: [1000, 2000] }
  burden: { Rich: 0.05, Oil: 0.7 }
  optOut: { Oil: { issue: cuts, below: 3 } }
dynamics:
  gapDays: [90, 120]
  delay: { geometricMean: 1.2, logSd: 0.3 }
  graceMonths: 6
  trust: { kept: 1, late: 0.5, overdue: 0.5, withheld: 1, breach: 3, costly: 2, memory: 10 }
  meetings: 1
  statements: { warmth: 0.05, rancour: 0.1, audienceCost: 0.02 }
  essential: [Emerging, Rich]
  hazards: []
  events: []
  paths: []
  deterrentHalf: 1
  grievanceKept: 0.5
  need: { initial: 0, perYear: 0, relief: {} }
  pressure: { initial: 0, perYear: 0, relief: {} }
  settlement: { issue: cuts, level: 3 }
  substance: { issue: cuts, level: 1 }
agents: # delegations of the library with another line of their own: an opt-out is theirs to use
  Emerging: { name: mediator, parameters: { demands: [], toward: Rich, urges: [] } }
  Rich: { name: mediator, parameters: { demands: [], toward: Emerging, urges: [] } }
  Oil: { name: mediator, parameters: { demands: [], toward: Rich, urges: [] } }
sources:
  { parties: 'judgement, made up for teaching', costs: judgement, schedule: judgement, dynamics: judgement }
`;

/** Its experiment, as galleryExperiment gives it. */
export const climateSweep = `# six-party sweep climate.sweep.yaml --out runs
name: climate
title: With and without an opt-out, by what paying costs
scenario: climate.yaml
policies:
  optOut:
  noOptOut: { costs: { optOut: null } }
factors:
  costs.burden.Oil: [0.1, 0.4, 0.7]
seeds: { count: 5, seed: climate, paired: true }
metrics: [agreement, level.cuts, aid.Rich, aid.Oil]
`;
