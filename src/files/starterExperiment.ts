import { argumentProblem, refuse, text } from '../input/index.js';
import { checkScenario } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';

/**
 * Returns an experiment on a scenario to start from, as YAML with comments for `six-party sweep`: the scenario as it is
 * beside one in which another agent plays its first party, and, where that party has a fixed value without a deal, three of those.
 *
 * @param scenario - must be valid
 * @param file - its file, from the folder of the experiment
 * @throws SixPartyError `invalid-scenario`; `invalid-option` if that is no name of a file
 */
export function starterExperiment(scenario: Talks, file: string): string {
  refuse('invalid-scenario', 'There can be no experiment on this scenario.', checkScenario(scenario));
  refuse('invalid-option', 'The experiment cannot be written.', [argumentProblem('file', file, text)]);
  const { name, parties, agents, dynamics } = scenario;
  const { id, noDeal } = parties[0]!;
  const other = agents[id]!.name === 'hardliner' ? 'conceder' : 'hardliner';
  const levels = typeof noDeal === 'number' ? threeAround(noDeal) : undefined;
  const gain = dynamics ? 'realisedGain' : 'expectedGain';
  return `# An experiment for six-party sweep. All that follows a # is a comment.
name: ${name}
title: ${id} as it is, and played by a ${other}

# The path of a scenario file, from the folder of this one.
scenario: ${JSON.stringify(file)}

# What is compared: changes to the scenario, by name. With nothing after its colon a policy changes nothing.
policies:
  asIs:
  ${other}:
    agents: { ${id}: ${other} }
${
  levels === undefined
    ? ''
    : `
# What is varied: dotted paths of the scenario, parties and issues by id, and their levels.
factors:
  # What ${id} has without a deal.
  parties.${id}.noDeal: [${levels.join(', ')}]

# Every combination of levels.
design: factorial
`
}
# So many runs per policy and point. Policies meet the same chances: run 7 of a point has the same seed for all.
seeds: { count: 20, seed: ${name}, paired: true }

# What is measured of each run: six-party sweep keeps it run by run, and sums it up per policy.
metrics: [agreement, ${parties.map((party) => `${gain}.${party.id}`).join(', ')}]
`;
}

/** A value, one below and one above it, within its range of −1 to 1. */
function threeAround(value: number): number[] {
  const near = [value - 0.1, value, value + 0.1].map((level) => Math.min(1, Math.max(-1, level)));
  return [...new Set(near.map((level) => Math.round(level * 1000) / 1000))];
}
