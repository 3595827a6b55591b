import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { askIfMeant, isRecord, nearestName, SixPartyError, unknownName } from '../../input/index.js';
import { scenarios } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';
import { joined } from '../../words/index.js';
import { translators } from './evaluateScript.js';
import { scenarioNames } from './options.js';
import { readScript } from './readScript.js';
import { readText, unreadable } from './readText.js';
import { isTraceText } from './readTrace.js';

/** Endings of scenario files. */
const fileEndings: readonly string[] = ['.yaml', '.yml', '.json'];

/** Endings of scenario scripts. */
const scriptEndings: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/** Tells whether what a path leads to is run to make a scenario of it, not read. */
export function isScript(path: string): boolean {
  return scriptEndings.includes(extname(path).toLowerCase());
}

/** What an argument that becomes a scenario may be, for helps. */
export const scenarioHelp = `${scenarioNames.join(', ')}, a scenario file (${fileEndings.join(' ')}) or a script (${scriptEndings.join(' ')})`;

/** Options of {@link scenarioFor}. */
export interface ScenarioForOptions {
  /** Given to a script that makes its scenario from a seed. Default `1`. */
  readonly seed?: string;
}

/**
 * Returns the scenario that an argument of the command means: the name of one that comes with the library, else
 * the path of a scenario file or script. It is the one place where that is decided.
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
    try {
      return loadScenario(text, { file: argument });
    } catch (error) {
      if (isTraceText(text)) throw aTrace(argument);
      throw (await isExperimentText(text, argument)) ? anExperiment(argument) : error;
    }
  }
  if (isScript(argument)) return await readScript(argument, text, seed);
  const expected = `a file in ${joined(fileEndings, 'or')}, or a script in ${joined(scriptEndings, 'or')}`;
  const message = `Its name does not say that it is a scenario: expected ${expected}.`;
  const hint = ending === '.xml' ? 'A domain of GENIUS is made a scenario with six-party import genius.' : '';
  throw unreadable(argument, expected, ending, message, hint);
}

function aTrace(file: string): SixPartyError {
  const message = 'It is the trace of a run, not a scenario.';
  const hint = 'six-party replay tells it, report makes a page of it, and explain finds out what it hung on.';
  return unreadable(file, 'a scenario', 'a trace', message, hint);
}

/** Tells whether a file that is no scenario is an experiment, which names one and says what of it is played. */
export async function isExperiment(file: string): Promise<boolean> {
  try {
    return await isExperimentText(readText(file), file);
  } catch {
    return false;
  }
}

async function isExperimentText(text: string, file: string): Promise<boolean> {
  const { readData } = await import('../../files/index.js');
  try {
    const { value } = readData(text, file);
    return isRecord(value) && 'scenario' in value && ('seeds' in value || 'policies' in value);
  } catch {
    return false;
  }
}

function anExperiment(file: string): SixPartyError {
  const message = 'It is an experiment, not a scenario.';
  const hint = 'six-party sweep plays its runs, run --row plays one of them, and sensitivity explains it.';
  return unreadable(file, 'a scenario', 'an experiment', message, hint);
}

/** Returns the files of which a scenario was made: its own, and for a script those that it imports. */
export function filesOf(argument: string): string[] {
  return Object.hasOwn(scenarios, argument) ? [] : [argument, ...translators.keys()];
}

/** Asks for the scenario file or script that was most likely meant, where there is none of that path. */
export function nearestFile(path: string): string {
  const folder = dirname(path);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return '';
  }
  const candidates = names.filter((name) => [...fileEndings, ...scriptEndings].includes(extname(name)));
  // Who leaves out the ending means the name before it.
  const whole = extname(path) !== '';
  const compared = candidates.map((name) => (whole ? name : name.slice(0, -extname(name).length)));
  const nearest = nearestName(basename(path), compared);
  if (nearest === undefined) return '';
  return askIfMeant(join(folder, candidates[compared.indexOf(nearest)]!));
}

/** The error of a name that is no scenario of the library, with the name or file that was most likely meant. */
function unknownScenario(name: string): SixPartyError {
  const wrong = unknownName('<scenario>', 'scenario', name, scenarioNames);
  const far = nearestName(name, scenarioNames) === undefined;
  const hint = far
    ? nearestFile(name) || `${wrong.hint} A file of your own is given as game.yaml or ./game.ts.`
    : wrong.hint;
  return new SixPartyError('invalid-option', 'There is no such scenario.', [{ ...wrong, hint }]);
}
