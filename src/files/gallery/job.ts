// Written by npm run gallery from examples/games/job.yaml and examples/games/job.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const job = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A job offer: four issues that do not matter alike to both, so that trading beats splitting.
# Teaches: log-rolling (give what is cheap for you and dear to the other), Pareto efficiency.
# Try: weights that are alike on both sides: the middle of everything is then as good as any trade.
name: job
title: An offer for an engineer
start: 2024-06-03
issues:
  - { id: salary, label: Salary, options: ['52,000', '56,000', '60,000', '64,000'] }
  - { id: home, label: Days at home, options: [none, one, two, three] }
  - { id: leave, label: Leave, options: [25 days, 28 days, 31 days] }
  - { id: begin, label: First day, options: [in six months, in three months, next month] }
parties:
  - id: Firm
    label: the firm
    preferences:
      kind: cardinal
      weights: { salary: 0.5, home: 0.1, leave: 0.15, begin: 0.25 }
      values:
        salary: [1, 0.667, 0.333, 0]
        home: [1, 0.667, 0.333, 0]
        leave: [1, 0.5, 0]
        begin: [0, 0.5, 1]
    noDeal: 0.35 # the second on the list
  - id: Engineer
    label: the engineer
    preferences:
      kind: cardinal
      weights: { salary: 0.25, home: 0.5, leave: 0.15, begin: 0.1 }
      values:
        salary: [0, 0.333, 0.667, 1]
        home: [0, 0.333, 0.667, 1]
        leave: [0, 0.5, 1]
        begin: [1, 0.5, 0]
    noDeal: 0.4 # the present job
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 20 }
horizon: { rounds: 1 }
agents: { Firm: boulware, Engineer: linear }
sources: { parties: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const jobSweep = `# six-party sweep job.sweep.yaml --out runs
name: job
title: Trading where weights differ, and where they do not
scenario: job.yaml
policies:
  alike: # the engineer cares as the firm does: what one wins the other loses
    parties:
      Engineer:
        { noDeal: 0.2, preferences: { weights: { salary: 0.5, home: 0.1, leave: 0.15, begin: 0.25 } } }
  traded: { parties: { Engineer: { noDeal: 0.2 } } } # the same limit, the weights of the game
seeds: 1
metrics: [agreement, sumOfGains, leastGain]
`;
