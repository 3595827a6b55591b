import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonicalJson.js';
import type { Scenario } from './Scenario.js';
import { plainSeats } from './Seat.js';

const known = new WeakMap<Scenario, string>();

/**
 * Names the content of a scenario: the first 32 hex digits of the SHA-256 of its canonical JSON.
 *
 * Counts: everything that can change an outcome, as it is written (a default that is spelt out counts),
 * and the scenario's `name`; of an agent its `name` and `parameters`; of an issue's options their number.
 * Does not count: `title`, `sources`, what parties and the rest are called (labels, short names, capitals,
 * heads of delegation, the wording of options), the order of keys. The hash is kept per object: a scenario
 * that is changed in place keeps its first one (after `defineScenario` none can be changed).
 */
export function scenarioHash(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const hash = textHash(canonicalJson(contentOf(scenario)));
  known.set(scenario, hash);
  return hash;
}

/** Names a text: the first 32 hex digits of its SHA-256. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

function contentOf(scenario: Scenario): unknown {
  const { title: _, sources: __, dynamics, agents, ...rest } = scenario;
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
    },
    agents: plainSeats(agents),
  };
}

function unlabelled<T extends { readonly label: string }>({ label: _, ...rest }: T): Omit<T, 'label'> {
  return rest;
}
