import type { ScenarioChanges } from './Changes.js';
import { didYouMean } from './check/didYouMean.js';
import { isRecord, keysOf } from './check/Place.js';
import { problem } from './check/problem.js';
import { shown } from './check/shown.js';
import { checkScenario } from './checkScenario.js';
import { defineScenario } from './defineScenario.js';
import type { Problem } from '../input/index.js';
import type { Scenario } from './Scenario.js';
import type { Seat } from './Seat.js';
import { SixPartyError } from '../input/index.js';

/**
 * A scenario that differs from another one in what is given:
 * `changeScenario(base, { parties: { US: { mandate: 0.3 } }, horizon: { rounds: 5 } })`.
 *
 * Objects are merged; numbers, texts and lists replace what was there. Issues, parties, hazards, events
 * and paths go by id (or the whole list is given, for instance to add one). An object of another `kind`,
 * and an agent, replaces the old one whole. `null` takes a member or element out.
 *
 * @param base - a valid scenario; it is frozen, and shares what is not changed with the new one
 * @returns the new scenario, checked and frozen
 * @throws {@link SixPartyError} `invalid-scenario` with all ids that the base does not have, and all
 *   that is wrong with the scenario that would result
 */
export function changeScenario<A extends Seat>(base: Scenario<A>, changes: ScenarioChanges<A>): Scenario<A> {
  const problems: Problem[] = [];
  if (!isRecord(changes))
    problems.push(problem('', 'wrong-type', 'an object of differences', shown(changes)));
  const { agents, ...data } = (isRecord(changes) ? changes : {}) as ScenarioChanges<A>;
  const { agents: seats, ...rest } = defineScenario(base);
  const changed = {
    ...(merged(rest, data, '', problems) as Omit<Scenario<A>, 'agents'>),
    agents: { ...seats, ...agents },
  };
  problems.push(...checkScenario(changed));
  if (problems.length === 0) return defineScenario(changed);
  throw new SixPartyError('invalid-scenario', 'The changed scenario is not valid.', problems);
}

function merged(base: unknown, change: unknown, path: string, problems: Problem[]): unknown {
  if (!isRecord(change)) return change;
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (isListById(base)) {
    const ids = base.map(({ id }) => id);
    for (const id of keysOf(change)) {
      if (ids.includes(id)) continue;
      problems.push(
        problem(below(id), 'unknown-name', 'an id that the base has', `'${id}'`, didYouMean(id, ids)),
      );
    }
    return base
      .filter(({ id }) => change[id] !== null)
      .map((element) => {
        const inner = Object.hasOwn(change, element.id) ? change[element.id] : undefined;
        return inner === undefined ? element : merged(element, inner, below(element.id), problems);
      });
  }
  if (!isRecord(base) || (typeof change.kind === 'string' && change.kind !== base.kind)) return change;
  const members = new Map(Object.entries(base));
  for (const key of keysOf(change)) {
    if (change[key] === null) members.delete(key);
    else members.set(key, merged(members.get(key), change[key], below(key), problems));
  }
  return Object.fromEntries(members);
}

function isListById(value: unknown): value is readonly { readonly id: string }[] {
  return (
    Array.isArray(value) && value.every((element) => isRecord(element) && typeof element.id === 'string')
  );
}
