import { argumentProblem, id, refuse } from '../input/index.js';
import { STANDARD_SCHEMA } from './saveScenario.js';

/**
 * Returns a file to start from, as YAML with comments that explain each key: a small scored game of three parties
 * about a lake, complete and ready to run.
 *
 * @param name - of the scenario: a letter, then letters, digits, `_` or `-`
 * @throws SixPartyError `invalid-option` if it is no such name
 */
export function starterScenario(name: string): string {
  refuse('invalid-option', 'The file cannot be written.', [argumentProblem('name', name, id)]);
  return `# yaml-language-server: $schema=${STANDARD_SCHEMA}
# The line above lets editors complete and explain the keys. All that follows a # is a comment.

# Short name: a letter, then letters, digits, _ or -.
name: ${name}
title: A treaty for the lake
# First day of the talks: year-month-day.
start: 2024-03-01

# What is negotiated. A deal is one option for every issue; options count from 0, which means "nothing".
# A text with ': ' or ' #' in it needs quotes.
issues:
  - id: fishing
    label: Fishing
    options: [no limit, closed in spring, quotas for all]
  - id: water
    label: Clean water
    options: [as it is, treatment plant for the town, treatment plants for all]
  - id: cost
    label: Who pays
    options: [each for itself, half each, the town pays most]
  - id: access
    label: Access for visitors
    options: [none, one beach, both shores]

# Who negotiates. They speak in this order.
parties:
  - id: Fishers
    label: the fishers
    preferences:
      kind: cardinal
      # How much each issue matters: numbers ≥ 0 with the sum 1.
      weights: { fishing: 0.5, water: 0.25, cost: 0.15, access: 0.1 }
      # How good each option is, from 0 (worst) to 1 (best): one number per option, in their order.
      values:
        fishing: [0.7, 1, 0]
        water: [0, 0.6, 1]
        cost: [0, 0.7, 1]
        access: [1, 0.6, 0]
    # What the party has without a deal; it signs nothing that is worth less to it. 0 if left out.
    noDeal: 0.3
  - id: Town
    label: the town
    preferences:
      kind: cardinal
      weights: { fishing: 0.15, water: 0.35, cost: 0.3, access: 0.2 }
      values:
        fishing: [0, 0.6, 1]
        water: [0, 0.7, 1]
        cost: [1, 0.7, 0]
        access: [0, 0.6, 1]
    noDeal: 0.25
  - id: Hotels
    label: the hotels
    # Instead of numbers, rankings will do: which issue matters most (1), and the options best first.
    preferences:
      kind: ordinal
      importance: { access: 1, water: 2, cost: 3, fishing: 4 }
      rankings:
        fishing: 2 > 1 > 0
        water: 2 > 1 > 0
        cost: 2 = 1 > 0
        access: 2 > 1 > 0
    noDeal: 0.3

# Who must say yes: every party. Also: { kind: quorum, yes: 2 } and { kind: weighted, votes: …, quota: … }.
rule: { kind: unanimity }

# How they talk. saop: offers in turn, each speaks so many times; an offer that all others accept is the deal.
# Also: { kind: singleText, chair: Town, drafts: 5 }, where the chair drafts and the others object.
protocol: { kind: saop, rounds: 30 }

# Number of sessions.
horizon: { rounds: 1 }

# Who plays each party: the name of an agent model, or its name and the parameters that differ.
# boulware gives way late, linear in step with time, conceder early; there are hardliner, titForTat, micro,
# randomBidder and more.
agents:
  Fishers: boulware
  Town: { name: linear, parameters: { e: 0.8 } }
  Hotels: conceder
`;
}
