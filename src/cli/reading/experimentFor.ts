import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Experiment } from '../../ensemble/index.js';
import { problem, quoted, SixPartyError } from '../../input/index.js';
import { readText } from './readText.js';
import { filesOf, isScript, nearestFile, scenarioFor } from './scenarioFor.js';

/** The option that allows what {@link ExperimentForOptions} says, and what the helps say of it. */
export const ALLOW_SCRIPTS = '--allow-scripts';
export const allowScriptsHelp = 'of an experiment: its scenario may be a script, which is then run';

/** Options of {@link experimentFor}. */
export interface ExperimentForOptions {
  /** Gets the names of the files that are read. */
  readonly files?: string[];
  /** Whether it is analysed by a design of its own. */
  readonly ownDesign?: boolean;
  /** Whether its scenario may be a script: who gets an experiment from others does not see that it starts a program. */
  readonly allowScripts?: boolean | undefined;
}

/**
 * Returns the experiment that an argument of the command means; it is the one place where that is decided. The path
 * of its scenario counts from the folder of the file.
 *
 * @throws SixPartyError `invalid-file`, `invalid-option`
 */
export async function experimentFor(
  file: string,
  { files = [], ownDesign = false, allowScripts = false }: ExperimentForOptions = {},
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
      if (isScript(scenario) && !allowScripts) throw aScript(name);
      const made = await scenarioFor(scenario);
      files.push(...filesOf(scenario));
      return made;
    },
  });
}

function aScript(name: string): SixPartyError {
  const message = `Its scenario ${quoted(name)} is a script: a program that would be run.`;
  const hint = `If you know it, say ${ALLOW_SCRIPTS}.`;
  return new SixPartyError('invalid-option', 'The experiment starts a program.', [
    problem('', 'inconsistent', 'the name of a scenario, or a scenario file', name, { message, hint }),
  ]);
}

/** Returns the experiment with another seed, if one is given. */
export function seeded(experiment: Experiment, seed: string | undefined): Experiment {
  return seed === undefined ? experiment : { ...experiment, seed };
}
