// Written by npm run gallery from examples/games/hostages.yaml and examples/games/hostages.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const hostages = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# Hostages for prisoners between two sides that hardly believe each other.
# Teaches: staging and monitoring. Who gives all at once for a promise gives too much; in stages, each pays for the
# next, and whoever cheats loses only one.
# Try: trust of 0.7 on both sides (all at once is then good enough); deterrence of 0 (observers who only look on).
name: hostages
title: Hostages for prisoners
start: 2024-01-15
issues:
  - {
      id: order,
      label: Order of steps,
      structural: true,
      options: [hostages first, all at once, in three stages],
    }
  - { id: watch, label: Observers, structural: true, options: [none, at the crossing, on both sides] }
  - id: hostages
    label: Hostages
    options: [none, the sick, half of them, all]
    obligation: { side: A, obligor: Captors, reversibility: [0, 0, 0], months: [1, 1, 1] }
  - id: prisoners
    label: Prisoners
    options: [none, the young, half of the list, the whole list]
    obligation: { side: B, obligor: Government, reversibility: [0.3, 0.3, 0.3], months: [1, 1, 1] }
parties:
  - id: Captors
    label: the captors
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0, hostages: 0.31, prisoners: 0.69 }
      values: { order: [0, 0, 0], watch: [0, 0, 0], hostages: [1, 0.7, 0.4, 0], prisoners: [0, 0.35, 0.7, 1] }
    noDeal: 0
    trust: { Government: 0.43 }
  - id: Government
    label: the government
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0, hostages: 0.7, prisoners: 0.3 }
      values: { order: [0, 0, 0], watch: [0, 0, 0], hostages: [0, 0.35, 0.7, 1], prisoners: [1, 0.7, 0.4, 0] }
    noDeal: 0
    trust: { Captors: 0.2 }
    position: # it takes no less than all of them
      - { issue: hostages, bound: atLeast, rungs: [{ level: 3, firmness: never }] }
  - id: Envoy
    label: the envoy
    preferences:
      kind: cardinal
      weights: { order: 0, watch: 0, hostages: 0.7, prisoners: 0.3 }
      values: { order: [0, 0, 0], watch: [0, 0, 0], hostages: [0, 0.4, 0.7, 1], prisoners: [0, 0.4, 0.7, 1] }
    noDeal: 0
rule: { kind: unanimity }
protocol: { kind: singleText, chair: Envoy, drafts: 4 }
horizon: { rounds: 6 }
schedule:
  sequencing:
    issue: order
    monthsPerStage: 1
    stages:
      - { hostages: [1, 1, 1], prisoners: [2, 2, 2] }
      - { hostages: [1, 1, 1], prisoners: [1, 1, 1] }
      - { hostages: [1, 2, 3], prisoners: [1, 2, 3] }
  verification: { issue: watch, monitored: Captors, deterrence: [0, 0.4, 0.7] }
dynamics:
  gapDays: [20, 30]
  delay: { geometricMean: 1.2, logSd: 0.3 }
  graceMonths: 1
  trust: { kept: 1, late: 0.5, overdue: 0.5, withheld: 1, breach: 3, costly: 2, memory: 10 }
  meetings: 1
  statements: { warmth: 0.05, rancour: 0.1, audienceCost: 0.02 }
  essential: [Captors, Government]
  hazards: []
  events: []
  paths: []
  deterrentHalf: 1
  grievanceKept: 0.5
  need: { initial: 0, perYear: 0, relief: {} }
  pressure: { initial: 0, perYear: 0, relief: {} }
  settlement: { issue: hostages, level: 3 }
  substance: { issue: hostages, level: 1 }
agents: # delegations of the library with a line of their own
  Captors: { name: mediator, parameters: { demands: [], ambition: 0, toward: Government, urges: [] } }
  Government: { name: mediator, parameters: { demands: [], ambition: 0, toward: Captors, urges: [] } }
  Envoy: { name: mediator, parameters: { demands: [], ambition: 0, toward: Captors, urges: [] } }
sources: { parties: 'judgement, made up for teaching', schedule: judgement, dynamics: judgement }
`;

/** Its experiment, as galleryExperiment gives it. */
export const hostagesSweep = `# six-party sweep hostages.sweep.yaml --out runs
name: hostages
title: Staged and watched, not watched, and all at once
scenario: hostages.yaml
policies: # the envoy drafts; what it never drafts is not signed
  asIs:
  unwatched:
    parties:
      Envoy: { position: [{ issue: watch, bound: atMost, rungs: [{ level: 0, firmness: never }] }] }
  atOnce:
    parties:
      Envoy: { position: [{ issue: order, bound: atMost, rungs: [{ level: 1, firmness: never }] }] }
seeds: { count: 20, seed: hostages, paired: true }
metrics: [agreement, settlement, broken]
`;
