// Written by npm run gallery from examples/games/standards.yaml and examples/games/standards.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const standards = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A standards war: any one plug is better for everybody than two, and each wants it to be its own.
# Teaches: coordination with a conflict in it. Hardness pays whoever alone is hard, and costs both where both are.
# Try: six-party best-responses on this file; noDeal of a maker at 0.6: it can do without the others.
name: standards
title: One plug or two
start: 2024-02-12
issues:
  - { id: plug, label: The plug, ordered: false, options: [each its own, Amber's, Birch's, a new one] }
  - { id: licence, label: Licence fee, options: [none, one percent, three percent] }
  - { id: switch, label: Time to change over, options: [at once, one year, three years] }
parties:
  - id: Amber
    label: Amber
    preferences:
      kind: cardinal
      weights: { plug: 0.7, licence: 0.15, switch: 0.15 }
      values: { plug: [0, 1, 0.5, 0.6], licence: [0.5, 1, 0], switch: [0.3, 1, 0.7] }
    noDeal: 0.3 # two markets, each half as large
  - id: Birch
    label: Birch
    preferences:
      kind: cardinal
      weights: { plug: 0.7, licence: 0.15, switch: 0.15 }
      values: { plug: [0, 0.5, 1, 0.6], licence: [0.5, 1, 0], switch: [0, 0.7, 1] }
    noDeal: 0.3
  - id: Makers
    label: the makers of cars
    preferences:
      kind: cardinal
      weights: { plug: 0.5, licence: 0.3, switch: 0.2 }
      values: { plug: [0, 1, 1, 0.7], licence: [1, 0.6, 0], switch: [0, 0.6, 1] }
    noDeal: 0.35
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 20 }
horizon: { rounds: 1 }
agents: { Amber: boulware, Birch: boulware, Makers: linear }
sources: { parties: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const standardsSweep = `# six-party sweep standards.sweep.yaml --out runs
name: standards
title: Who is hard against whom
scenario: standards.yaml
factors:
  agents.Amber: [conceder, boulware, hardliner]
  agents.Birch: [conceder, boulware, hardliner]
seeds: 1
metrics: [agreement, expectedGain.Amber, expectedGain.Birch]
`;
