import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Experiment } from '../../ensemble/index.js';
import { readText } from '../scenario/readText.js';
import { nearestFile } from '../scenario/nearestFile.js';
import { scenarioFor } from '../scenario/scenarioFor.js';

/**
 * The one place where an argument of the command becomes an experiment. The path of its scenario counts from the
 * folder of the file.
 *
 * @throws SixPartyError `invalid-file`, `invalid-option`
 */
export async function experimentFor(file: string): Promise<Experiment> {
  const text = readText(file, nearestFile(file));
  const { loadExperiment } = await import('../../ensemble/index.js');
  return await loadExperiment(text, {
    file,
    scenarioOf: (name) => {
      const beside = isAbsolute(name) ? name : join(dirname(file), name);
      return scenarioFor(/[./\\]/.test(name) || existsSync(beside) ? beside : name);
    },
  });
}
