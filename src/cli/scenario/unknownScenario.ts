import { SixPartyError } from '../../scenario/index.js';
import { scenarioNames } from '../names.js';
import { unknownName } from '../unknownName.js';
import { nearestFile } from './nearestFile.js';

/** The error of a name that is no scenario of the library, with the name or file that was most likely meant. */
export function unknownScenario(name: string): SixPartyError {
  const problem = unknownName('<scenario>', 'scenario', name, scenarioNames);
  const far = problem.hint.startsWith('Known');
  const hint = far
    ? nearestFile(name) || `${problem.hint} A file of your own is given as game.yaml or ./game.ts.`
    : problem.hint;
  return new SixPartyError('invalid-option', 'There is no such scenario.', [{ ...problem, hint }]);
}
