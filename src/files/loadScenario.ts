import { addProblems, isRecord } from '../input/index.js';
import type { Problem } from '../scenario/index.js';
import { checkScenario, defineScenario, SixPartyError } from '../scenario/index.js';
import type { Talks } from '../talks/index.js';
import { baseOf, changed } from './changes.js';
import { placed } from './places.js';
import { fileProblem, readSeats } from './seats.js';
import { parseText } from './text/parseText.js';

/** Options of {@link loadScenario}. */
export interface LoadOptions {
  /** Name of the file, for messages; if it ends in `.json`, the text must be strict JSON. Default: none. */
  readonly file?: string;
}

/**
 * Reads a scenario from YAML or JSON: the keys of `Scenario`, where an agent is the name of an agent model,
 * or `{name, parameters}` with the parameters that differ from the model's own.
 *
 * With `based: december2003` the file holds only what differs from that scenario of the library, by the
 * rules of `changeScenario`. A key with nothing after its colon counts as left out.
 *
 * @returns the scenario, checked and frozen, ready to run
 * @throws SixPartyError `invalid-file` if the text cannot be read, `invalid-scenario` if it is not a valid
 *   scenario; with all problems in the order of the text, each with line and column in `at`
 */
export function loadScenario(text: string, options: LoadOptions = {}): Talks {
  const { file = '' } = checkLoadArguments(text, options);
  const source = parseText(text, file);
  const problems: Problem[] = [];
  let base: Talks | undefined;
  let loaded: Talks | undefined;
  if (source.value === undefined) {
    const hint = 'It begins with name, title, start, issues, parties, rule, protocol, horizon and agents.';
    problems.push(fileProblem('', 'missing', 'a scenario', 'an empty text', hint));
  } else if (!isRecord(source.value)) {
    const received = Array.isArray(source.value) ? 'a list' : JSON.stringify(source.value);
    problems.push(fileProblem('', 'wrong-type', "keys with values, such as 'name: lake'", received));
  } else {
    const { $schema, based, ...data } = source.value;
    if ($schema !== undefined && typeof $schema !== 'string') {
      problems.push(fileProblem('$schema', 'wrong-type', 'the address of a JSON Schema', String($schema)));
    }
    const agents = readSeats(data.agents, problems);
    const seated = 'agents' in data ? { ...data, agents } : data;
    if (based === undefined) {
      addProblems(problems, checkScenario(seated));
      if (problems.length === 0) loaded = defineScenario(seated as unknown as Talks);
    } else {
      base = baseOf(based, problems);
      if (base !== undefined) loaded = changed(base, seated, problems);
    }
  }
  if (loaded !== undefined && problems.length === 0) return loaded;
  const what = file === '' ? 'The scenario is not valid.' : `The scenario in ${file} is not valid.`;
  throw new SixPartyError('invalid-scenario', what, placed(problems, source, base));
}

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
