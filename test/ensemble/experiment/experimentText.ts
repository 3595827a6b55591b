import { loadExperiment, type Experiment } from '../../../src/ensemble/index.js';
import { loadScenario } from '../../../src/files/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';
import { scenarios } from '../../../src/scenarios/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { lake } from '../../files/games.js';

/** Two policies and two factors over the small game, 2 × 3 points, 4 runs each. */
export const small = `name: small
scenario: lake
policies:
  asIs:
  tough: { agents: { B: hardliner } }
factors:
  parties.A.noDeal: [0, 0.2]
  agents.A.parameters.e: { min: 0.1, max: 0.5, levels: 3 }
design: factorial
seeds: 4
metrics: [agreement, rounds, outcome]
`;

/** The same with one piece of text in place of another. */
export function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from}.`);
    return text.replace(from, () => to);
  }, small);
}

/** The small game by the name lake, and those of the library. */
export function scenarioOf(name: string): Talks {
  return name === 'lake' ? loadScenario(lake) : scenarios[name]!;
}

/** Loads an experiment. */
export function load(text: string): Promise<Experiment> {
  return loadExperiment(text, { file: 'my.yaml', scenarioOf });
}

/** What is said of a text that cannot be loaded: the code, then each problem as it is printed. */
export async function failureOf(text: string): Promise<string[]> {
  try {
    await load(text);
  } catch (error) {
    const { code, message } = error as SixPartyError;
    const lines = message.split('\n').slice(1);
    return [code, ...lines.map((line) => line.trim())];
  }
  return ['loaded'];
}
