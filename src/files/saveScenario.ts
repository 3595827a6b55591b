import { agentModels } from '../agents/index.js';
import {
  oneOf,
  optionProblems,
  problem,
  refuse,
  satisfying,
  writePath,
  type OptionRules,
  type Problem,
} from '../input/index.js';
import { canonicalJson, checkScenario, type Scenario, type Seat } from '../scenario/index.js';
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
  refuse('invalid-option', CANNOT_SAVE, optionProblems(options, rules, [], 'options'));
  const { format = 'yaml', schema = STANDARD_SCHEMA } = options;
  refuse('invalid-scenario', 'The scenario is not valid.', checkScenario(scenario));
  const seats = scenario.parties.map(({ id }) => [id, scenario.agents[id]!] as const);
  refuse(
    'invalid-option',
    CANNOT_SAVE,
    seats.map(([party, seat]) => seatProblem(party, seat)),
  );
  const agents = Object.fromEntries(seats.map(([id, { name, parameters }]) => [id, { name, parameters }]));
  return writers[format]({ ...scenario, agents }, schema);
}

type FileFormat = NonNullable<SaveOptions['format']>;

/** Writes the data of a scenario, whose first line names the schema, per format. */
const writers: Readonly<Record<FileFormat, (data: object, schema: string) => string>> = {
  yaml: yamlText,
  json: (data, schema) => jsonText({ $schema: schema, ...data }),
};

const CANNOT_SAVE = 'The scenario cannot be saved.';

const rules: OptionRules<keyof SaveOptions> = {
  format: oneOf(Object.keys(writers)),
  schema: satisfying(
    'an address in one line',
    (value): value is string => typeof value === 'string' && !/[\r\n]/.test(value),
  ),
};

/** Returns what keeps an agent from being saved: that it is none of the library's, which alone a file can name. */
function seatProblem(party: string, seat: Seat): Problem | undefined {
  if (isOfLibrary(seat)) return undefined;
  const hint =
    `A file can name ${Object.keys(agentModels).join(', ')} only: put one of them on the seat ` +
    '(withAgent) to save, and your own back after loading.';
  const path = writePath(['agents', party]);
  return problem(path, 'unknown-name', 'an agent model of the library', seat.name, { hint });
}

function isOfLibrary({ name, parameters }: Seat): boolean {
  const model = Object.hasOwn(agentModels, name) ? agentModels[name] : undefined;
  try {
    const made = model?.(parameters);
    if (made === undefined) return false;
    return canonicalJson({ ...made.parameters, ...parameters }) === canonicalJson(made.parameters);
  } catch {
    return false;
  }
}
