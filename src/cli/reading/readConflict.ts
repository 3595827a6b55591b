import { conflictOf, type ScenarioConflict, type ScenarioFrame } from '../../analysis/index.js';
import { isSixPartyError, SixPartyError } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readText } from './readText.js';

/**
 * Reads a file that says who can do what in a scenario, and makes a conflict of it.
 *
 * @throws SixPartyError `invalid-file` with every mistake at its line, `invalid-scenario`
 */
export async function readConflict(scenario: Scenario, file: string): Promise<ScenarioConflict> {
  const text = readText(file);
  const { readData } = await import('../../files/index.js');
  const data = readData(text, file);
  try {
    return conflictOf(scenario, data.value as ScenarioFrame);
  } catch (error) {
    if (!isSixPartyError(error) || error.code !== 'invalid-option') throw error;
    const message = `The conflict in ${file} is not valid.`;
    throw new SixPartyError('invalid-file', message, data.placed([{ problems: error.issues }]));
  }
}
