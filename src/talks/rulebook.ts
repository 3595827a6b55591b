import {
  copyData,
  deepFrozen,
  frozenScenario,
  isFrozenScenario,
  plainSeats,
  rulesOf,
  trustScenario,
} from '../scenario/index.js';
import type { Dynamics, Issue, Party, Rules, Scenario } from '../scenario/index.js';

/** A checked scenario, frozen to the bottom, with the look-ups that the engine needs at every event. */
export interface Rulebook {
  /** The scenario as a trace holds it: agents as name and parameters. */
  readonly scenario: Scenario;
  /** What every party knows. */
  readonly rules: Rules;
  /**
   * The same for those who are not of the library. What is kept per rules, such as the tables of a valuation,
   * cannot be frozen: so theirs are others than those that the engine and the library's agents rest on.
   */
  readonly shown: Rules;
  /** Party ids in scenario order. */
  readonly ids: readonly string[];
  /** By party id. */
  readonly party: Readonly<Record<string, Party>>;
  /** Place of each issue in the scenario, by issue id. */
  readonly issueIndex: Readonly<Record<string, number>>;
  /** What happens between sessions; undefined where talks are one plenary. */
  readonly dynamics: Dynamics | undefined;
  /** Index of the verification issue, −1 if nobody is watched. */
  readonly verification: number;
}

/** A cache of what the library froze: every run of a scenario asks for it. */
const rulebooks = new WeakMap<Scenario, Rulebook>();

/**
 * The rulebook of a scenario. The same object for the same scenario that the library froze (`defineScenario`,
 * `changeScenario`, a scenario of the library, one of a file); another scenario is copied and checked each time,
 * and stays as it is.
 *
 * @throws SixPartyError `invalid-scenario`
 */
export function rulebookOf(scenario: Scenario): Rulebook {
  const before = rulebooks.get(scenario);
  if (before !== undefined) return before;
  const own = frozenScenario(scenario);
  const plain = trustScenario({ ...own, agents: deepFrozen(copyData(plainSeats(own))) });
  const rules = rulesOf(plain);
  const issueIndex = indexOf(own.issues);
  const watch = own.schedule?.verification;
  const book: Rulebook = {
    scenario: plain,
    rules,
    shown: Object.freeze({ ...rules }),
    ids: own.parties.map((party) => party.id),
    party: Object.fromEntries(own.parties.map((party) => [party.id, party])),
    issueIndex,
    dynamics: own.dynamics,
    verification: watch ? (issueIndex[watch.issue] ?? -1) : -1,
  };
  for (const part of [book.ids, book.party, issueIndex, book]) Object.freeze(part);
  rulebooks.set(plain, book);
  if (isFrozenScenario(scenario)) rulebooks.set(scenario, book);
  return book;
}

function indexOf(issues: readonly Issue[]): Record<string, number> {
  return Object.fromEntries(issues.map((issue, index) => [issue.id, index]));
}
