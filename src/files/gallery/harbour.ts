// Written by npm run gallery from examples/games/harbour.yaml and examples/games/harbour.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const harbour = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A harbour and six parties: five of six are enough, but not without the port and the town.
# Teaches: what a quorum opens. Whoever has no veto can be left out, and knows it.
# Try: rule: { kind: unanimity }; or a quorum of four.
name: harbour
title: A new quay in the harbour
start: 2024-04-15
issues:
  - { id: quay, label: The quay, options: [repaired, one berth, two berths] }
  - { id: marsh, label: The salt marsh, options: [built over, half kept, kept and extended] }
  - { id: jobs, label: Jobs for the town, options: [no promise, a third, half] }
  - { id: fund, label: Fund of the fishers, options: [none, small, large] }
  - { id: loan, label: Loan of the region, options: [none, 20 millions, 40 millions] }
parties:
  - id: Port
    label: the port
    preferences:
      kind: cardinal
      weights: { quay: 0.4, marsh: 0.1, jobs: 0.1, fund: 0.1, loan: 0.3 }
      values:
        { quay: [0, 0.6, 1], marsh: [1, 0.6, 0], jobs: [1, 0.6, 0], fund: [1, 0.5, 0], loan: [0, 0.6, 1] }
    noDeal: 0.4
  - id: Town
    label: the town
    preferences:
      kind: cardinal
      weights: { quay: 0.25, marsh: 0.15, jobs: 0.4, fund: 0.1, loan: 0.1 }
      values:
        { quay: [0, 1, 0.7], marsh: [0, 1, 0.8], jobs: [0, 0.6, 1], fund: [0, 0.7, 1], loan: [0, 0.7, 1] }
    noDeal: 0.35
  - id: Region
    label: the region
    preferences:
      kind: cardinal
      weights: { quay: 0.3, marsh: 0.1, jobs: 0.2, fund: 0.1, loan: 0.3 }
      values:
        { quay: [0, 0.7, 1], marsh: [0.5, 1, 0.5], jobs: [0, 0.7, 1], fund: [1, 0.6, 0], loan: [1, 0.7, 0] }
    noDeal: 0.4
  - id: Dockers
    label: the dockers
    preferences:
      kind: cardinal
      weights: { quay: 0.3, marsh: 0.05, jobs: 0.5, fund: 0.05, loan: 0.1 }
      values:
        { quay: [0, 0.6, 1], marsh: [1, 0.5, 0], jobs: [0.7, 1, 0], fund: [1, 0.5, 0], loan: [0, 0.6, 1] }
    noDeal: 0.45
  - id: Fishers
    label: the fishers
    preferences:
      kind: cardinal
      weights: { quay: 0.3, marsh: 0.2, jobs: 0.05, fund: 0.4, loan: 0.05 }
      values:
        { quay: [1, 0.5, 0], marsh: [0, 0.6, 1], jobs: [0.5, 0.5, 0.5], fund: [0, 0.6, 1], loan: [1, 0.5, 0] }
    noDeal: 0.45
  - id: Friends
    label: the friends of the marsh
    short: the friends
    preferences: # rankings do as well as numbers
      kind: ordinal
      importance: { marsh: 1, quay: 2, loan: 3, fund: 4, jobs: 5 }
      rankings: { marsh: 2 > 1 > 0, quay: 0 > 1 > 2, loan: 0 > 1 > 2, fund: 2 > 1 > 0, jobs: 0 = 1 = 2 }
    noDeal: 0.6 # a court may stop all of it
rule: { kind: quorum, yes: 5, vetoes: [Port, Town] }
protocol: { kind: saop, rounds: 30 }
horizon: { rounds: 1 }
agents:
  { Port: boulware, Town: linear, Region: linear, Dockers: linear, Fishers: conceder, Friends: boulware }
sources: { parties: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const harbourSweep = `# six-party sweep harbour.sweep.yaml --out runs
name: harbour
title: How many of six must say yes
scenario: harbour.yaml
factors:
  rule.yes: [3, 4, 5, 6]
seeds: 1
metrics: [agreement, expectedGain.Fishers, expectedGain.Friends, sumOfGains]
`;
