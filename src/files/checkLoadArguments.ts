import { isRecord } from '../input/index.js';
import { SixPartyError, type Problem } from '../scenario/index.js';
import type { LoadOptions } from './LoadOptions.js';
import { fileProblem } from './seats/fileProblem.js';

/** Checks what a program gives `loadScenario`. */
export function checkLoadArguments(text: string, options: LoadOptions): LoadOptions {
  const problems: Problem[] = [];
  const found = (value: unknown) => (value === null ? 'null' : `a value of type ${typeof value}`);
  if (typeof text !== 'string') problems.push(fileProblem('text', 'wrong-type', 'a text', found(text)));
  if (!isRecord(options)) problems.push(fileProblem('options', 'wrong-type', 'an object', found(options)));
  else if (options.file !== undefined && typeof options.file !== 'string')
    problems.push(fileProblem('options.file', 'wrong-type', 'the name of a file', found(options.file)));
  if (problems.length === 0) return options;
  throw new SixPartyError('invalid-option', 'The scenario cannot be loaded.', problems);
}
