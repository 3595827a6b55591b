import { isPlain, problem, shown, SixPartyError } from '../input/index.js';
import { isFrozenScenario, scenarioError } from './checkScenario.js';
import type { Scenario } from './Scenario.js';
import { plainSeats } from './parts/seats.js';
import { sha256 } from './sha256.js';

/** A cache of what the library froze, since a session and an ensemble ask for it over and over. */
const hashes = new WeakMap<Scenario, string>();

/**
 * Names the content of a scenario: the first 32 hex digits of the SHA-256 of its canonical JSON.
 *
 * Counts: everything that can change an outcome, as it is written (a default that is spelt out counts),
 * and the scenario's `name`; of an agent its `name` and `parameters`
 * (and its `position`, where a caucus keeps within it); of an issue's options their number.
 * Does not count: `title`, `sources`, what parties and the rest are called (labels, short names, capitals,
 * heads of delegation but those in `dynamics.governments`, whom events name, the wording of options), the order of keys. It is kept for a scenario that
 * `defineScenario` froze, and worked out anew each time for another, which may have changed.
 *
 * @throws {@link SixPartyError} `invalid-scenario` if it cannot be worked out; `invalid-option` if a part is no JSON
 */
export function scenarioHash(scenario: Scenario): string {
  const before = hashes.get(scenario);
  if (before !== undefined) return before;
  let hash: string;
  try {
    hash = textHash(canonicalJson(contentOf(scenario)));
  } catch (cause) {
    throw scenarioError(cause, scenario);
  }
  if (isFrozenScenario(scenario)) hashes.set(scenario, hash);
  return hash;
}

/** Names a text: the first 32 hex digits of its SHA-256. */
export function textHash(text: string): string {
  return sha256(text, 4);
}

function contentOf(scenario: Scenario): unknown {
  const { title: _, sources: __, dynamics, ...rest } = scenario;
  return {
    ...rest,
    issues: scenario.issues.map((issue) => ({ ...unlabelled(issue), options: issue.options.length })),
    parties: scenario.parties.map(({ short: _short, capital: _capital, head: _head, ...party }) =>
      unlabelled(party),
    ),
    dynamics: dynamics && {
      ...dynamics,
      hazards: dynamics.hazards.map(unlabelled),
      events: dynamics.events.map(unlabelled),
      paths: dynamics.paths.map(unlabelled),
      ...(dynamics.conduct && {
        conduct: {
          ...dynamics.conduct,
          conditions: dynamics.conduct.conditions.map(unlabelled),
          actions: dynamics.conduct.actions.map(unlabelled),
        },
      }),
    },
    agents: plainSeats(scenario),
  };
}

function unlabelled<T extends { readonly label: string }>({ label: _, ...rest }: T): Omit<T, 'label'> {
  return rest;
}

/**
 * JSON text that is the same for the same data: no spaces, keys sorted by code unit, −0 written as 0.
 * Members that are `undefined` are left out, as `JSON.stringify` does.
 *
 * @throws {@link SixPartyError} `invalid-option` if the value is or holds anything that JSON cannot say:
 *   functions, numbers that are not finite, instances of classes, a cycle; the path names the place
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', []);
}

function write(value: unknown, path: string, above: readonly unknown[]): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') return notJson(path, shown(value));
  if (above.includes(value)) return notJson(path, 'data that contains itself');
  const within = [...above, value];
  if (Array.isArray(value)) {
    const items = Array.from(value as unknown[], (item, index) => write(item, `${path}[${index}]`, within));
    return `[${items.join(',')}]`;
  }
  if (!isPlain(value)) return notJson(path, 'an instance of a class');
  const record = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map(
      (key) => `${JSON.stringify(key)}:${write(record[key], path === '' ? key : `${path}.${key}`, within)}`,
    );
  return `{${members.join(',')}}`;
}

function notJson(path: string, received: string): never {
  const problems = [problem(path, 'wrong-type', 'JSON data', received, { received })];
  throw new SixPartyError('invalid-option', 'This cannot be written as JSON.', problems);
}
