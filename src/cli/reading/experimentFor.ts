import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Experiment } from '../../ensemble/index.js';
import { readText } from './readText.js';
import { filesOf, nearestFile, scenarioFor } from './scenarioFor.js';

/**
 * Returns the experiment that an argument of the command means; it is the one place where that is decided. The path
 * of its scenario counts from the folder of the file.
 *
 * @param files - gets the names of the files that are read
 * @param ownDesign - whether it is analysed by a design of its own
 * @throws SixPartyError `invalid-file`, `invalid-option`
 */
export async function experimentFor(
  file: string,
  files: string[] = [],
  ownDesign = false,
): Promise<Experiment> {
  files.push(file);
  const text = readText(file, nearestFile(file));
  const { loadExperiment } = await import('../../ensemble/index.js');
  return await loadExperiment(text, {
    file,
    ownDesign,
    scenarioOf: async (name) => {
      const beside = isAbsolute(name) ? name : join(dirname(file), name);
      const scenario = /[./\\]/.test(name) || existsSync(beside) ? beside : name;
      const made = await scenarioFor(scenario);
      files.push(...filesOf(scenario));
      return made;
    },
  });
}

/** Returns the experiment with another seed, if one is given. */
export function seeded(experiment: Experiment, seed: string | undefined): Experiment {
  return seed === undefined ? experiment : { ...experiment, seed };
}
