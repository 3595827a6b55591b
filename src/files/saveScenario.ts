import { agentModels } from '../agents/index.js';
import type { Problem, Scenario, Seat } from '../scenario/index.js';
import { canonicalJson, checkScenario, SixPartyError } from '../scenario/index.js';
import { fileProblem } from './seats.js';
import { jsonText, yamlText } from './text/writeText.js';

/** Options of {@link saveScenario}. */
export interface SaveOptions {
  /** Default `yaml`. */
  readonly format?: 'yaml' | 'json';
  /**
   * Path or address of the JSON Schema that the first line names. Default: where the package is installed
   * beside the file, `./node_modules/six-party-talks/dist/scenario.schema.json`.
   */
  readonly schema?: string;
}

/** Where the JSON Schema lies if the package is installed beside the file. */
export const STANDARD_SCHEMA = './node_modules/six-party-talks/dist/scenario.schema.json';

/**
 * Writes a scenario as YAML or JSON, so that `loadScenario` gives the same scenario again, to the last bit
 * of every number. The first line names the JSON Schema by which editors complete and explain keys.
 *
 * @param scenario - a valid scenario whose agents are all of `agentModels`
 * @throws SixPartyError `invalid-scenario` if it is not valid; `invalid-option` if an option is wrong or an
 *   agent is not one that a file can name
 */
export function saveScenario(scenario: Scenario, options: SaveOptions = {}): string {
  const { format = 'yaml', schema = STANDARD_SCHEMA } = checkOptions(options);
  const wrong = checkScenario(scenario);
  if (wrong.length > 0) throw new SixPartyError('invalid-scenario', 'The scenario is not valid.', wrong);
  const problems: Problem[] = [];
  const agents = Object.fromEntries(
    scenario.parties.map(({ id }) => [id, savedSeat(id, scenario.agents[id]!, problems)]),
  );
  if (problems.length > 0) {
    throw new SixPartyError('invalid-option', 'The scenario cannot be saved.', problems);
  }
  const data = { ...scenario, agents };
  return format === 'json' ? jsonText({ $schema: schema, ...data }) : yamlText(data, schema);
}

function savedSeat(party: string, { name, parameters }: Seat, problems: Problem[]): Seat {
  const model = Object.hasOwn(agentModels, name) ? agentModels[name] : undefined;
  let made: Seat | undefined;
  try {
    made = model?.(parameters);
  } catch {
    made = undefined;
  }
  if (
    made === undefined ||
    canonicalJson({ ...made.parameters, ...parameters }) !== canonicalJson(made.parameters)
  ) {
    const hint =
      `A file can name ${Object.keys(agentModels).join(', ')} only: put one of them on the seat ` +
      '(withAgent) to save, and your own back after loading.';
    problems.push(
      fileProblem(`agents.${party}`, 'unknown-name', 'an agent model of the library', `'${name}'`, hint),
    );
  }
  return { name, parameters };
}

function checkOptions(options: SaveOptions): SaveOptions {
  const { format, schema } = options;
  const problems: Problem[] = [];
  if (format !== undefined && format !== 'yaml' && format !== 'json')
    problems.push(fileProblem('options.format', 'unknown-name', 'yaml or json', String(format)));
  if (schema !== undefined && (typeof schema !== 'string' || /[\r\n]/.test(schema)))
    problems.push(
      fileProblem('options.schema', 'wrong-type', 'an address in one line', JSON.stringify(schema)),
    );
  if (problems.length === 0) return options;
  throw new SixPartyError('invalid-option', 'The scenario cannot be saved.', problems);
}
