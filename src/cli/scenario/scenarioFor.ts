import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { SixPartyError } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';
import { translators } from '../script/evaluated.js';
import { readScript } from '../script/readScript.js';
import { joined } from '../../words/index.js';
import { nearestFile } from './nearestFile.js';
import { readText } from './readText.js';
import { fileEndings, scriptEndings } from './endings.js';
import { unknownScenario } from './unknownScenario.js';

/** Options of {@link scenarioFor}. */
export interface ScenarioForOptions {
  /** Given to a script that makes its scenario from a seed. Default `1`. */
  readonly seed?: string;
}

/**
 * The one place where an argument of the command becomes a scenario: the name of one that comes with the
 * library, else the path of a scenario file or script.
 *
 * @throws SixPartyError `invalid-option` (no such name), `invalid-file`, `invalid-scenario`
 */
export async function scenarioFor(argument: string, { seed = '1' }: ScenarioForOptions = {}): Promise<Talks> {
  const known = Object.hasOwn(scenarios, argument) ? scenarios[argument] : undefined;
  if (known) return known;
  if (!/[./\\]/.test(argument) && !existsSync(argument)) throw unknownScenario(argument);
  const text = readText(argument, nearestFile(argument));
  const ending = extname(argument).toLowerCase();
  // Only who gives a file waits for the readers of files.
  if (fileEndings.includes(ending)) {
    const { loadScenario } = await import('../../files/index.js');
    return loadScenario(text, { file: argument });
  }
  if (scriptEndings.includes(ending)) {
    return await readScript(argument, text, seed);
  }
  throw unknownEnding(argument, ending);
}

/** Returns the files of which a scenario was made: its own, and for a script those that it imports. */
export function filesOf(argument: string): string[] {
  return Object.hasOwn(scenarios, argument) ? [] : [argument, ...translators.keys()];
}

function unknownEnding(file: string, ending: string): SixPartyError {
  const expected = `a file in ${joined(fileEndings, 'or')}, or a script in ${joined(scriptEndings, 'or')}`;
  const message = `Its name does not say that it is a scenario: expected ${expected}.`;
  const hint = ending === '.xml' ? 'A domain of GENIUS is made a scenario with six-party import genius.' : '';
  return new SixPartyError('invalid-file', 'The file cannot be read.', [
    { at: file, path: '', code: 'wrong-type', expected, received: ending, message, hint },
  ]);
}
