import {
  addProblems,
  argumentProblem,
  didYouMean,
  isRecord,
  optionProblems,
  problem,
  refuse,
  satisfying,
  SixPartyError,
  type OptionRules,
  type Problem,
} from '../input/index.js';
import { checkScenario, defineScenario } from '../scenario/index.js';
import { scenarios } from '../scenarios/index.js';
import { parameterProblems, type Talks } from '../talks/index.js';
import { changeFromFile } from './changes.js';
import { withLabelsAsText } from './labels.js';
import { placed } from './places.js';
import { rateProblems, readSeats } from './seats.js';
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
 * rules of `changeScenario`; an agent may then be `{parameters}`, with those that differ from that scenario's.
 * A key with nothing after its colon counts as left out. Options that are written as numbers are their own text.
 *
 * @returns the scenario, checked and frozen, ready to run
 * @throws SixPartyError `invalid-file` if the text cannot be read, `invalid-scenario` if it is not a valid
 *   scenario; with all problems in the order of the text, each with line and column in `at`
 */
export function loadScenario(text: string, options: LoadOptions = {}): Talks {
  checkArguments(text, options);
  const { file = '' } = options;
  const source = parseText(text, file);
  const problems: Problem[] = [];
  const { base, loaded } = readScenario(withLabelsAsText(source.value, source), problems);
  if (loaded !== undefined && problems.length === 0) return loaded;
  const what = file === '' ? 'The scenario is not valid.' : `The scenario in ${file} is not valid.`;
  throw new SixPartyError('invalid-scenario', what, placed(problems, source, base));
}

const isText = (value: unknown): value is string => typeof value === 'string';

const rules: OptionRules<keyof LoadOptions> = { file: satisfying('the name of a file', isText) };

function checkArguments(text: string, options: LoadOptions): void {
  refuse('invalid-option', 'The scenario cannot be loaded.', [
    argumentProblem('text', text, satisfying('a text', isText)),
    ...optionProblems(options, rules, [], 'options'),
  ]);
}

/** Reads what a file says. Returns also the scenario that it changes, if it changes one. */
function readScenario(
  content: unknown,
  problems: Problem[],
): { readonly base?: Talks | undefined; readonly loaded?: Talks | undefined } {
  if (!isRecord(content)) {
    addProblems(problems, [noScenario(content)]);
    return {};
  }
  const { $schema, based, ...data } = content;
  if ($schema !== undefined && typeof $schema !== 'string') {
    addProblems(problems, [problem('$schema', 'wrong-type', 'the address of a JSON Schema', $schema)]);
  }
  if (based !== undefined) {
    const base = readBase(based, problems);
    if (base !== undefined) return { base, loaded: changeFromFile(base, data, problems) };
    readSeats(data.agents, problems);
    return {};
  }
  const scenario = 'agents' in data ? { ...data, agents: readSeats(data.agents, problems) } : data;
  addProblems(problems, checkScenario(scenario));
  if (problems.length > 0) return {};
  const loaded = defineScenario(scenario as unknown as Talks);
  addProblems(problems, parameterProblems(loaded));
  addProblems(problems, rateProblems(loaded));
  return { loaded };
}

function noScenario(content: unknown): Problem {
  if (content === undefined) {
    const hint = 'It begins with name, title, start, issues, parties, rule, protocol, horizon and agents.';
    return problem('', 'missing', 'a scenario', content, { received: 'an empty text', hint });
  }
  return problem('', 'wrong-type', "keys with values, such as 'name: lake'", content);
}

/** Reads the name of the scenario of the library that a file changes. */
function readBase(name: unknown, problems: Problem[]): Talks | undefined {
  const names = Object.keys(scenarios);
  if (typeof name === 'string' && names.includes(name)) return scenarios[name];
  const code = typeof name === 'string' ? 'unknown-name' : 'wrong-type';
  const hint = didYouMean(name, names);
  addProblems(problems, [problem('based', code, 'the name of a scenario of the library', name, { hint })]);
  return undefined;
}
