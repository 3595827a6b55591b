import { loadScenario } from '../../../src/files/index.js';

/** A game in which nothing is left to chance: time-dependent agents, no intervals, no dynamics. */
export const pondYaml = `name: pond
title: Pond
start: 2025-01-01
issues:
  - { id: catch, label: Catch, options: [none, some, much] }
  - { id: entry, label: Entry, options: [closed, open] }
parties:
  - { id: North, label: North, preferences: { kind: cardinal, weights: { catch: 0.6, entry: 0.4 }, values: { catch: [0, 0.6, 1], entry: [1, 0] } }, noDeal: 0.4 }
  - { id: South, label: South, preferences: { kind: cardinal, weights: { catch: 0.5, entry: 0.5 }, values: { catch: [1, 0.7, 0], entry: [0, 1] } }, noDeal: 0.3 }
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 20 }
horizon: { rounds: 1 }
agents: { North: boulware, South: boulware }
`;

export const pond = loadScenario(pondYaml);

/** Two policies at three points, over and over again. */
export const copies = `name: copies
scenario: pond.yaml
policies:
  asIs:
  tough: { agents: { South: hardliner } }
factors: { parties.North.noDeal: [0.3, 0.5, 0.7] }
seeds: 30
metrics: [agreement, expectedGain.North]
`;
