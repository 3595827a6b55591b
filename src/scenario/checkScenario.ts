import {
  argumentError,
  type Cursor,
  cursorOn,
  date,
  deepFreeze,
  id,
  isRecord,
  member,
  problem,
  type Problem,
  type Reader,
  readRecord,
  refuse,
  text,
} from '../input/index.js';
import type { Ids, NamedIds } from './Ids.js';
import type { Action } from './parts/actions.js';
import { checkRule } from './parts/agreementRules.js';
import { checkCosts } from './parts/costs.js';
import { checkDynamics } from './parts/dynamics.js';
import { checkIssues } from './parts/issues.js';
import type { Issue } from './parts/issues.js';
import type { Outline } from './parts/outline.js';
import { checkLevels, outlineOf } from './parts/outline.js';
import { checkParties } from './parts/parties.js';
import { checkHorizon, checkProtocol } from './parts/protocol.js';
import type { LiteralScenario } from './LiteralScenario.js';
import type { Scenario } from './Scenario.js';
import { checkSchedule } from './parts/schedule.js';
import type { Seat } from './parts/seats.js';
import { checkAgents } from './parts/seats.js';
import { checkConstraints, checkInForce } from './parts/texts.js';
import { checkSources } from './sources.js';

/** What was checked and frozen need not be again. Held weakly, since scenarios come and go by the thousand. */
const defined = new WeakSet();

/**
 * Everything that is wrong with a scenario, in the order of its parts; nothing if it is valid.
 *
 * Never throws, whatever it is given, and changes nothing. Paths have the form `parties[1].trust.US`
 * and are empty for the input as a whole. What {@link defineScenario} has accepted cannot have changed since,
 * and is not looked at again.
 */
export function checkScenario(input: unknown): readonly Problem[] {
  if (defined.has(input as object)) return [];
  const problems: Problem[] = [];
  try {
    checkParts(cursorOn(input, '', problems));
  } catch (error) {
    // Only an input that runs code when it is read (getters, proxies) can get here.
    const received = error instanceof Error ? error.name : 'something thrown';
    problems.push(problem('', 'wrong-type', 'plain data that can be read', input, { received }));
  }
  return problems;
}

function checkParts(cursor: Cursor): void {
  const outline = outlineOf(cursor.value);
  const part =
    (check: (inner: Cursor, outline: Outline) => void): Reader =>
    (inner) => {
      check(inner, outline);
    };
  readRecord(
    cursor,
    {
      name: id,
      title: text,
      start: date,
      issues: part(checkIssues),
      parties: part(checkParties),
      rule: part(checkRule),
      protocol: part(checkProtocol),
      horizon: checkHorizon,
      agents: part(checkAgents),
    },
    {
      implemented: part(checkLevels),
      inForce: (inner) => {
        checkInForce(inner, outline, member(member(cursor, 'schedule'), 'commitment').value);
      },
      constraints: part(checkConstraints),
      schedule: part(checkSchedule),
      costs: part(checkCosts),
      dynamics: part(checkDynamics),
      sources: (inner) => {
        checkSources(inner, cursor.value);
      },
    },
  );
}

/**
 * Checks a scenario and makes it unchangeable, so that it is checked once and for all.
 *
 * @param scenario - data and agents; frozen to the bottom, save that of an agent only its `parameters` and
 *   `position` are
 * @returns the same object; a second call costs nothing. Of a literal its type knows the ids: functions that take ids of
 *   a scenario complete them, and refuse others
 * @throws SixPartyError `invalid-scenario` with everything that is wrong, and nothing is frozen
 */
export function defineScenario<
  A extends Seat,
  I extends Ids = Ids,
  const Party extends string = string,
  const OneIssue extends Pick<Issue, 'id' | 'options'> = Issue,
  const Hazard extends string = string,
  const Event extends string = string,
  const OneAction extends Pick<Action, 'id' | 'party'> = Action,
  const Condition extends string = string,
  const Path extends string = string,
>(
  scenario: LiteralScenario<A, I, Party, OneIssue, Hazard, Event, OneAction, Condition, Path>,
): Scenario<A, NamedIds<I, Party, OneIssue, Hazard, Event, OneAction, Condition, Path>> {
  needScenario(scenario);
  return trustScenario<A, Ids>(scenario) as Scenario<
    A,
    NamedIds<I, Party, OneIssue, Hazard, Event, OneAction, Condition, Path>
  >;
}

/**
 * Refuses what is no valid scenario, and changes nothing. It costs nothing for a scenario that the library froze.
 *
 * @throws SixPartyError `invalid-scenario` with everything that is wrong
 */
export function needScenario(input: unknown): void {
  refuse('invalid-scenario', NOT_VALID, checkScenario(input));
}

/**
 * Returns what to throw where something could not be worked out of a scenario: what is wrong with it, or what was
 * thrown if nothing is. For what is asked so often that only a failure is worth a check.
 */
export function scenarioError(cause: unknown, input: unknown): unknown {
  return argumentError(cause, NOT_VALID, checkScenario(input), 'invalid-scenario');
}

const NOT_VALID = 'The scenario is not valid.';

/**
 * Makes a scenario unchangeable that is known to be valid: it is never checked. For what was just checked,
 * for what follows from a valid scenario, and for what the library's tests check in place of every process.
 */
export function trustScenario<A extends Seat, I extends Ids>(scenario: Scenario<A, I>): Scenario<A, I> {
  if (defined.has(scenario)) return scenario;
  const { agents, ...data } = scenario;
  deepFreeze(data);
  Object.freeze(agents);
  for (const { parameters, position } of Object.values(agents)) {
    deepFreeze(parameters);
    deepFreeze(position);
  }
  defined.add(Object.freeze(scenario));
  return scenario;
}

/**
 * Returns a scenario that nobody can change any more: itself where the library froze it, else a frozen copy that
 * is checked. What is given stays as it is. Of the agents the copy has the same objects, with their code.
 *
 * @throws SixPartyError `invalid-scenario` with everything that is wrong
 */
export function frozenScenario<A extends Seat, I extends Ids>(scenario: Scenario<A, I>): Scenario<A, I> {
  if (defined.has(scenario)) return scenario;
  const copy = copyOf(scenario);
  needScenario(copy);
  const { agents, ...data } = copy;
  deepFreeze(data);
  Object.freeze(agents);
  defined.add(Object.freeze(copy));
  return copy;
}

/** Tells whether the library froze it, so that what is worked out from it can be kept. */
export function isFrozenScenario(scenario: Scenario): boolean {
  return defined.has(scenario);
}

/** Copies data and the list of agents. What cannot even be read is left to the check. */
function copyOf<A extends Seat, I extends Ids>(scenario: Scenario<A, I>): Scenario<A, I> {
  if (!isRecord(scenario)) return scenario;
  try {
    const { agents, ...data } = scenario as Scenario<A, I>;
    return { ...copyData(data, []), agents: isRecord(agents) ? { ...agents } : agents };
  } catch {
    return scenario;
  }
}

/**
 * Copies data to the bottom. Data that contains itself keeps the reference, for the check to refuse.
 *
 * @param above - what the value lies in
 */
export function copyData<T>(value: T, above: readonly unknown[] = []): T {
  if (typeof value !== 'object' || value === null || above.includes(value)) return value;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown) => copyData(item, within)) as T;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value));
  for (const key of Object.keys(copy)) copy[key] = copyData(copy[key], within);
  return copy as T;
}
