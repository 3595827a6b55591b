// Written by npm run gallery from examples/fisheries.yaml and examples/games/fisheries.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const fisheries = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A game of fisheries with rules of texts and the least dynamics: docs/scenario-files.md, What texts may say.
# Teaches: red lines. The fleet takes nobody on board, and all that is signed is what that leaves.
# Try: the position of the fleet without its first line.
name: fisheries
title: Cod in the northern sea
start: 2024-03-01
issues:
  - { id: order, label: Order of steps, structural: true, options: [as you like, catch first, in phases] }
  - { id: binding, label: How binding, structural: true, options: [declaration, principles, plan] }
  - { id: watch, label: Observers, structural: true, options: [none, at port, on board] }
  - { id: form, label: Form, structural: true, options: [oral, written] }
  - id: cuts
    label: Cuts of the catch
    options: [none, by a tenth, by a third, moratorium]
    obligation: { side: A, obligor: Fleet, reversibility: [1, 0.8, 0.2], months: [3, 6, 12] }
  - id: money
    label: Compensation
    options: [none, fuel, buy-out]
    obligation: { side: B, obligor: Union, reversibility: [0.5, 0], months: [3, 12] }
  - id: access
    label: Access to waters
    options: [none, coastal, all]
    obligation: { side: B, obligor: Isles, reversibility: [1, 0.5], months: [3, 9] }
implemented: { cuts: 1 }
inForce:
  - label: the Bergen principles # binding: 1 and onward, below: from the first session on plans only
    levels: { binding: 1, form: 1, cuts: 3, money: 1 }
constraints: # principles and plans are written; a plan is watched at least at port
  - { when: { issue: binding, atLeast: 1 }, then: { issue: form, atLeast: 1 } }
  - { when: { issue: binding, atLeast: 2 }, then: { issue: watch, atLeast: 1 } }
parties:
  - id: Fleet
    label: the fleet
    preferences:
      kind: cardinal
      weights: { order: 0, binding: 0, watch: 0.05, form: 0, cuts: 0.3, money: 0.4, access: 0.25 }
      values:
        {
          order: [0, 0, 0],
          binding: [0, 0, 0],
          watch: [1, 0.5, 0],
          form: [0, 0],
          cuts: [1, 0.8, 0.4, 0],
          money: [0, 0.5, 1],
          access: [0, 0.6, 1],
        }
    noDeal: 0
    flexibility: 0.1
    position:
      - { issue: watch, bound: atMost, rungs: [{ level: 1, firmness: never }] }
      - { issue: money, bound: atLeast, rungs: [{ level: 2, firmness: 0.4 }, { level: 1, firmness: 0.8 }] }
    influence: { susceptibility: 0.5, weights: { Union: 0.5, Isles: 0.5 } }
  - id: Union
    label: the union
    preferences:
      kind: cardinal
      weights: { order: 0, binding: 0, watch: 0.1, form: 0, cuts: 0.6, money: 0.3, access: 0 }
      values:
        {
          order: [0, 0, 0],
          binding: [0, 0, 0],
          watch: [0, 0.5, 1],
          form: [0, 0],
          cuts: [0, 0.3, 0.7, 1],
          money: [1, 0.6, 0],
          access: [0, 0, 0],
        }
    flexibility: 0.1
    position:
      - { issue: cuts, bound: atLeast, rungs: [{ level: 3, firmness: 0.3 }, { level: 2, firmness: 0.7 }] }
  - id: Isles
    label: the isles
    preferences:
      kind: cardinal
      weights: { order: 0, binding: 0, watch: 0.1, form: 0, cuts: 0.6, money: 0, access: 0.3 }
      values:
        {
          order: [0, 0, 0],
          binding: [0, 0, 0],
          watch: [0, 0.5, 1],
          form: [0, 0],
          cuts: [0, 0.3, 0.7, 1],
          money: [0, 0, 0],
          access: [1, 0.6, 0],
        }
    position:
      - { issue: access, bound: atMost, rungs: [{ level: 1, firmness: never }] }
rule: { kind: unanimity }
protocol: { kind: singleText, chair: Isles, drafts: 3 }
horizon: { rounds: 10 }
schedule:
  floor: true # no text says less than what is implemented or underway
  sequencing:
    issue: order
    monthsPerStage: 6
    stages:
      - { cuts: [1, 1, 2], money: [1, 1], access: [1, 1] }
      - { cuts: [1, 1, 1], money: [2, 2], access: [2, 2] }
      - { cuts: [1, 2, 3], money: [1, 2], access: [2, 3] }
  verification: { issue: watch, monitored: Fleet, deterrence: [0, 0.4, 0.8] }
  commitment:
    issue: binding
    kappa: [0.2, 0.5, 1]
    plan: 2
    term: [null, null, { value: 9, low: 6, high: 14 }] # what a plan promises is done within so many months
    nextLevel: true # or is the next level, however long that takes
    demandsWithinTerm: true # nobody insists on more than such a plan can promise
    onward: true # once principles stand, nothing short of a plan is drafted
dynamics:
  gapDays: [60, 90]
  delay: { geometricMean: 1.3, logSd: 0.3 }
  graceMonths: 3
  trust: { kept: 1, late: 0.5, overdue: 0.5, withheld: 1, breach: 3, costly: 2, memory: 10 }
  meetings: 1
  caucus: { members: [Union, Isles], cohesion: 0.5, within: true }
  statements: { warmth: 0.05, rancour: 0.1, audienceCost: 0.02 }
  firmness: 0.2
  essential: [Fleet, Union]
  hazards: []
  events: []
  paths: []
  deterrentHalf: 1
  grievanceKept: 0.5
  need: { initial: 0, perYear: 0, relief: {} }
  pressure: { initial: 0, perYear: 0, relief: {} }
  settlement: { issue: cuts, level: 3 }
  substance: { issue: cuts, level: 2 }
agents:
  Fleet: linear
  Union: linear
  Isles: { name: consensusSeeker, parameters: { steps: 4000 } } # a quarter of the usual: a run takes half the time
sources: { parties: 'judgement, made up for teaching', schedule: judgement, dynamics: judgement }
`;

/** Its experiment, as galleryExperiment gives it. */
export const fisheriesSweep = `# six-party sweep fisheries.sweep.yaml --out runs
name: fisheries
title: With and without the red line on observers
scenario: fisheries.yaml
policies:
  asIs:
  openDecks: # the fleet lets observers on board
    parties:
      Fleet:
        position:
          - {
              issue: money,
              bound: atLeast,
              rungs: [{ level: 2, firmness: 0.4 }, { level: 1, firmness: 0.8 }],
            }
seeds: { count: 12, seed: fisheries, paired: true }
metrics: [agreement, lastText.watch, lastText.cuts]
`;
