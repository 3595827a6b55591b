// Written by npm run gallery from examples/games/budget.yaml and examples/games/budget.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const budget = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A budget of five members that needs a double majority: three of the five, and seven of the twelve millions.
# Of these five, votes say the same: one for each million and one for being a member, and a quota of ten. In general no
# votes do, and both rules have to be said (docs/gallery.md).
# Teaches: what a rule is worth to whom; that votes are not power.
# Try: take the first of the two rules out: the two great ones then pass it without the others.
name: budget
title: A common budget
start: 2024-10-01
issues:
  - { id: size, label: Size, options: [as last year, 5 % more, 10 % more] }
  - { id: farms, label: Share of the farms, options: [a fifth, a third, half] }
  - { id: roads, label: Share of roads in the poorer regions, options: [none, a tenth, a quarter] }
  - { id: rebate, label: Rebate for who pays most, options: [none, half, all] }
parties: # millions: 4, 3, 2, 2, 1
  - id: North
    label: the north
    preferences:
      kind: cardinal
      weights: { size: 0.35, farms: 0.15, roads: 0.1, rebate: 0.4 }
      values: { size: [1, 0.6, 0], farms: [1, 0.5, 0], roads: [1, 0.7, 0], rebate: [0, 0.6, 1] }
    noDeal: 0.45 # last year's budget goes on, month by month
  - id: South
    label: the south
    preferences:
      kind: cardinal
      weights: { size: 0.2, farms: 0.5, roads: 0.2, rebate: 0.1 }
      values: { size: [0, 0.7, 1], farms: [0, 0.6, 1], roads: [0, 0.6, 1], rebate: [1, 0.5, 0] }
    noDeal: 0.3
  - id: East
    label: the east
    preferences:
      kind: cardinal
      weights: { size: 0.3, farms: 0.1, roads: 0.5, rebate: 0.1 }
      values: { size: [0, 0.6, 1], farms: [0.5, 1, 0.5], roads: [0, 0.5, 1], rebate: [1, 0.5, 0] }
    noDeal: 0.25
  - id: West
    label: the west
    preferences:
      kind: cardinal
      weights: { size: 0.4, farms: 0.3, roads: 0.1, rebate: 0.2 }
      values: { size: [1, 0.7, 0], farms: [1, 0.6, 0], roads: [1, 0.6, 0], rebate: [0.4, 1, 0.4] }
    noDeal: 0.45
  - id: Isle
    label: the isle
    preferences:
      kind: cardinal
      weights: { size: 0.2, farms: 0.2, roads: 0.4, rebate: 0.2 }
      values: { size: [0, 0.6, 1], farms: [0, 0.5, 1], roads: [0, 0.7, 1], rebate: [1, 0.4, 0] }
    noDeal: 0.25
rule:
  kind: every
  rules:
    - { kind: quorum, yes: 3 }
    - { kind: weighted, votes: { North: 4, South: 3, East: 2, West: 2, Isle: 1 }, quota: 7 }
protocol: { kind: saop, rounds: 30 }
horizon: { rounds: 1 }
agents: { North: boulware, South: linear, East: conceder, West: linear, Isle: conceder }
sources:
  { parties: 'judgement, made up for teaching', rule: 'three of the five, and seven of the twelve millions' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const budgetSweep = `# six-party sweep budget.sweep.yaml --out runs
name: budget
title: More of the millions
scenario: budget.yaml
factors:
  rule.rules.1.quota: [6, 7, 8, 9, 10, 12]
seeds: 1
metrics: [agreement, sumOfGains, leastGain]
`;
