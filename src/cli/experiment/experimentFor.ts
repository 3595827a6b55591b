import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Experiment } from '../../ensemble/index.js';
import { readText } from '../scenario/readText.js';
import { nearestFile } from '../scenario/nearestFile.js';
import { filesOf, scenarioFor } from '../scenario/scenarioFor.js';

/**
 * The one place where an argument of the command becomes an experiment. The path of its scenario counts from the
 * folder of the file.
 *
 * @param files - gets the names of the files that are read
 * @throws SixPartyError `invalid-file`, `invalid-option`
 */
export async function experimentFor(file: string, files: string[] = []): Promise<Experiment> {
  files.push(file);
  const text = readText(file, nearestFile(file));
  const { loadExperiment } = await import('../../ensemble/index.js');
  return await loadExperiment(text, {
    file,
    scenarioOf: async (name) => {
      const beside = isAbsolute(name) ? name : join(dirname(file), name);
      const scenario = /[./\\]/.test(name) || existsSync(beside) ? beside : name;
      const made = await scenarioFor(scenario);
      files.push(...filesOf(scenario));
      return made;
    },
  });
}
