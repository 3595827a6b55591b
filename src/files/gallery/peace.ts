// Written by npm run gallery from examples/games/peace.yaml and examples/games/peace.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const peace = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A peace process with spoilers: a splinter group that is not at the table strikes, and both sides harden.
# Teaches: a deal that suits both can fail by the hand of a third; the talks must outrun it.
# Try: rate 0 of the attacks (no spoilers), or 6; firmness 0 (positions that are the same in every run).
name: peace
title: A peace process with spoilers
start: 2024-02-05
issues:
  - { id: order, label: Order of steps, structural: true, options: [arms first, side by side] }
  - { id: watch, label: Observers, structural: true, options: [none, a mission] }
  - id: arms
    label: Laying down arms
    options: [none, heavy arms, all arms]
    obligation: { side: A, obligor: Front, reversibility: [0.5, 0.2], months: [4, 8] }
  - id: power
    label: Share of power
    options: [none, a region, a region and seats]
    obligation: { side: B, obligor: Government, reversibility: [0.6, 0.3], months: [4, 6] }
  - id: amnesty
    label: Amnesty
    options: [none, for the ranks, for all]
    obligation: { side: B, obligor: Government, reversibility: [0.2, 0.1], months: [2, 4] }
parties:
  - id: Government
    label: the government
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0.05, arms: 0.6, power: 0.25, amnesty: 0.1 }
      values: { order: [0, 0], watch: [0, 1], arms: [0, 0.6, 1], power: [1, 0.6, 0], amnesty: [1, 0.6, 0] }
    flexibility: 0.1
    mandate: 0.8
    position:
      - { issue: arms, bound: atLeast, rungs: [{ level: 2, firmness: 0.3 }, { level: 1, firmness: never }] }
      - { issue: power, bound: atMost, rungs: [{ level: 0, firmness: 0.25 }, { level: 1, firmness: 0.6 }] }
      - { issue: amnesty, bound: atMost, rungs: [{ level: 0, firmness: 0.2 }, { level: 1, firmness: 0.7 }] }
    influence: { susceptibility: 0.6, weights: { Mediator: 0.7, Front: 0.3 } }
    trust: { Front: 0.55 }
  - id: Front
    label: the front
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0.05, arms: 0.3, power: 0.45, amnesty: 0.2 }
      values: { order: [0, 0], watch: [1, 0], arms: [1, 0.7, 0], power: [0, 0.7, 1], amnesty: [0, 0.7, 1] }
    flexibility: 0.1
    mandate: 0.8
    position:
      - { issue: power, bound: atLeast, rungs: [{ level: 2, firmness: 0.3 }, { level: 1, firmness: never }] }
      - { issue: arms, bound: atMost, rungs: [{ level: 0, firmness: 0.25 }, { level: 1, firmness: 0.6 }] }
      - { issue: amnesty, bound: atLeast, rungs: [{ level: 2, firmness: 0.2 }, { level: 1, firmness: 0.7 }] }
    influence: { susceptibility: 0.6, weights: { Mediator: 0.7, Government: 0.3 } }
    trust: { Government: 0.55 }
  - id: Mediator
    label: the mediator
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0.2, arms: 0.4, power: 0.2, amnesty: 0.2 }
      values: { order: [0, 0], watch: [0, 1], arms: [0, 0.6, 1], power: [0, 0.7, 1], amnesty: [0, 1, 0.5] }
    flexibility: 0.6
rule: { kind: unanimity }
protocol: { kind: singleText, chair: Mediator, drafts: 3 }
horizon: { rounds: 8 }
schedule:
  sequencing:
    issue: order
    monthsPerStage: 4
    stages:
      - { arms: [1, 2], power: [2, 3], amnesty: [2, 3] }
      - { arms: [1, 2], power: [1, 2], amnesty: [1, 2] }
  verification: { issue: watch, monitored: Front, deterrence: [0, 0.6] }
dynamics:
  gapDays: [45, 60]
  delay: { geometricMean: 1.3, logSd: 0.3 }
  graceMonths: 3
  trust: { kept: 1, late: 0.5, overdue: 0.5, withheld: 1, breach: 3, costly: 2, memory: 10 }
  meetings: 1
  statements: { warmth: 0.05, rancour: 0.1, audienceCost: 0.02 }
  firmness: 0.1
  essential: [Government, Front]
  hazards:
    - id: attack
      label: A splinter group attacks
      party: Front
      rate: 3 # a year
      effects:
        - { kind: flexibility, party: Government, by: -0.2 }
        - { kind: flexibility, party: Front, by: -0.1 }
        - { kind: trust, of: [Government], party: Front, broken: 0.5 }
  events: []
  paths: []
  deterrentHalf: 1
  grievanceKept: 0.5
  need: { initial: 0, perYear: 0, relief: {} }
  pressure: { initial: 0, perYear: 0, relief: {} }
  settlement: { issue: arms, level: 2 }
  substance: { issue: arms, level: 1 }
agents: # delegations of the library with a line of their own
  Government: { name: mediator, parameters: { demands: [], toward: Front, urges: [] } }
  Front: { name: mediator, parameters: { demands: [], toward: Government, urges: [] } }
  Mediator:
    name: mediator
    parameters:
      demands: []
      toward: Government
      urges: [{ with: Government, urge: 0.6 }, { with: Front, urge: 0.6 }]
sources: { parties: 'judgement, made up for teaching', schedule: judgement, dynamics: judgement }
`;

/** Its experiment, as galleryExperiment gives it. */
export const peaceSweep = `# six-party sweep peace.sweep.yaml --out runs
name: peace
title: How often the splinter group strikes
scenario: peace.yaml
factors:
  dynamics.hazards.attack.rate: [0, 1, 2, 3, 4, 6]
seeds: { count: 40, seed: peace, paired: true }
metrics: [agreement, collapse, rounds]
`;
