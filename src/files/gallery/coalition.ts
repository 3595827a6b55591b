// Written by npm run gallery from examples/games/coalition.yaml and examples/games/coalition.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const coalition = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A coalition after an election: 45, 30, 15 and 10 seats, and 51 are needed.
# Teaches: power indices. The second has three times the seats of the last, and the same power: each of the three
# small ones makes a majority with the first, and none can be left out of the one without it.
# Try: 50 seats for the first and 25 for the second: then nothing goes without the first.
name: coalition
title: A government after the election
start: 2024-11-04
issues:
  - { id: taxes, label: Taxes, ordered: false, options: [as they are, lower, higher] }
  - { id: climate, label: Climate, options: [nothing new, a price on carbon, coal ends] }
  - { id: schools, label: Schools, options: [as they are, all day for some, all day for all] }
  - { id: ministries, label: Ministries of the small ones, options: [one, two, three, four] }
parties:
  - id: Conservatives
    label: the conservatives
    preferences:
      kind: cardinal
      weights: { taxes: 0.4, climate: 0.15, schools: 0.15, ministries: 0.3 }
      values:
        { taxes: [0.5, 1, 0], climate: [1, 0.7, 0], schools: [1, 0.6, 0.2], ministries: [1, 0.7, 0.4, 0] }
    noDeal: 0.3 # new elections
  - id: Labour
    label: labour
    preferences:
      kind: cardinal
      weights: { taxes: 0.35, climate: 0.15, schools: 0.35, ministries: 0.15 }
      values: { taxes: [0.4, 0, 1], climate: [0, 0.7, 1], schools: [0, 0.6, 1], ministries: [0, 0.4, 0.8, 1] }
    noDeal: 0.3
  - id: Greens
    label: the greens
    preferences:
      kind: cardinal
      weights: { taxes: 0.1, climate: 0.55, schools: 0.15, ministries: 0.2 }
      values:
        { taxes: [0.5, 0.3, 1], climate: [0, 0.6, 1], schools: [0, 0.5, 1], ministries: [0, 0.5, 0.8, 1] }
    noDeal: 0.35
  - id: Liberals
    label: the liberals
    preferences:
      kind: cardinal
      weights: { taxes: 0.5, climate: 0.1, schools: 0.15, ministries: 0.25 }
      values:
        { taxes: [0.5, 1, 0], climate: [0.6, 1, 0.2], schools: [0.2, 1, 0.6], ministries: [0, 0.5, 0.8, 1] }
    noDeal: 0.35
rule: { kind: weighted, votes: { Conservatives: 45, Labour: 30, Greens: 15, Liberals: 10 }, quota: 51 }
protocol: { kind: saop, rounds: 25 }
horizon: { rounds: 1 }
agents: { Conservatives: boulware, Labour: linear, Greens: linear, Liberals: boulware }
sources: { parties: 'judgement, made up for teaching', rule: 'seats, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const coalitionSweep = `# six-party sweep coalition.sweep.yaml --out runs
name: coalition
title: A higher quota
scenario: coalition.yaml
factors:
  rule.quota: [51, 56, 61, 76, 91]
seeds: 1
metrics:
  [agreement, expectedGain.Conservatives, expectedGain.Labour, expectedGain.Greens, expectedGain.Liberals]
`;
