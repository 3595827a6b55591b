// Written by npm run gallery from examples/games/water.yaml and examples/games/water.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const water = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A river of three countries: the one upstream has nothing to gain from water alone.
# Teaches: issue linkage. No deal about water alone suits all three; with electricity or money some do.
# Try: noDeal of the highland at 0.9: what is linked no longer makes up for what it gives.
name: water
title: The waters of a basin
start: 2024-03-18
issues:
  - { id: dam, label: Filling of the dam, options: [in two years, in five years, in eight years] }
  - { id: flow, label: Flow in dry years, options: [no promise, a third, half] }
  - { id: power, label: Electricity downstream, options: [none, some, much] }
  - { id: money, label: Money upstream, options: [none, half the costs, all costs] }
parties:
  - id: Highland
    label: the highland
    preferences:
      kind: cardinal
      weights: { dam: 0.25, flow: 0.25, power: 0.2, money: 0.3 }
      values: { dam: [1, 0.6, 0], flow: [1, 0.5, 0], power: [0, 0.7, 1], money: [0, 0.6, 1] }
    noDeal: 0.5 # it builds and fills as it likes
  - id: Plains
    label: the plains
    preferences:
      kind: cardinal
      weights: { dam: 0.2, flow: 0.35, power: 0.35, money: 0.1 }
      values: { dam: [0, 0.6, 1], flow: [0, 0.7, 1], power: [0, 0.6, 1], money: [1, 0.5, 0] }
    noDeal: 0.2
  - id: Delta
    label: the delta
    preferences:
      kind: cardinal
      weights: { dam: 0.35, flow: 0.45, power: 0.05, money: 0.15 }
      values: { dam: [0, 0.7, 1], flow: [0, 0.7, 1], power: [0, 0.5, 1], money: [1, 0.6, 0] }
    noDeal: 0.25
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 30 }
horizon: { rounds: 1 }
agents: { Highland: boulware, Plains: linear, Delta: conceder }
sources: { parties: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const waterSweep = `# six-party sweep water.sweep.yaml --out runs
name: water
title: What the highland has without a deal
scenario: water.yaml
factors:
  parties.Highland.noDeal: [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]
seeds: 1
metrics: [agreement, expectedGain.Highland, expectedGain.Plains, expectedGain.Delta]
`;
