import { defineScenario, rulesOf } from '../scenario/index.js';
import type { Dynamics, Issue, Party, Rules, Scenario } from '../scenario/index.js';

/** A checked scenario with the look-ups that the engine needs at every event. */
export interface Rulebook {
  readonly scenario: Scenario;
  readonly rules: Rules;
  /** Party ids in scenario order. */
  readonly ids: readonly string[];
  readonly party: Readonly<Record<string, Party>>;
  readonly issueIndex: Readonly<Record<string, number>>;
  readonly dynamics: Dynamics | undefined;
  /** Index of the verification issue, −1 if nobody is watched. */
  readonly verification: number;
}

/** A cache: asked at the start of every run. */
const rulebooks = new WeakMap<Scenario, Rulebook>();

/**
 * The rulebook of a scenario; the same object for the same scenario.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function rulebookOf(scenario: Scenario): Rulebook {
  const before = rulebooks.get(scenario);
  if (before !== undefined) return before;
  defineScenario(scenario);
  const issueIndex = indexOf(scenario.issues);
  const watch = scenario.schedule?.verification;
  const book: Rulebook = {
    scenario,
    rules: rulesOf(scenario),
    ids: scenario.parties.map((party) => party.id),
    party: Object.fromEntries(scenario.parties.map((party) => [party.id, party])),
    issueIndex,
    dynamics: scenario.dynamics,
    verification: watch ? (issueIndex[watch.issue] ?? -1) : -1,
  };
  rulebooks.set(scenario, book);
  return book;
}

function indexOf(issues: readonly Issue[]): Record<string, number> {
  return Object.fromEntries(issues.map((issue, index) => [issue.id, index]));
}
