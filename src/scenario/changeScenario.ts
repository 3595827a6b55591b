import { addProblems, changedBy, isRecord, problem, type Problem, SixPartyError } from '../input/index.js';
import { checkScenario, needScenario, trustScenario } from './checkScenario.js';
import { withoutParametersOf } from './governments.js';
import type { Called, Ids } from './Ids.js';
import type { ids, Scenario } from './Scenario.js';
import { withoutIdleSources } from './sources.js';
import type { Seat } from './parts/seats.js';

/**
 * Differences to some data, as deep as they go. A list whose elements have ids is given by id, or whole;
 * other lists are given whole. `null` takes a member or element out; an element of a new id, which says it once more
 * as its own `id`, is added.
 */
export type Changes<T> = T extends readonly (infer E)[]
  ? T | (E extends Called<infer Id> ? ChangesById<E, Id> : never)
  : T extends object
    ? { readonly [K in keyof T]?: Changes<T[K]> | null }
    : T;

type ChangesById<E, Id extends string> = string extends Id
  ? Readonly<Record<string, Changes<E> | null>>
  : Readonly<Partial<Record<Id, Changes<E> | null>>>;

/**
 * Differences to a scenario. An agent is given whole. Where the compiler knows the ids of parties and issues it takes no
 * others: whoever adds one says so by a plain type, `const plain: Talks = december2003`.
 */
export type ScenarioChanges<A extends Seat = Seat, I extends Ids = Ids> = Changes<
  Omit<Scenario<A, I>, 'agents' | typeof ids>
> & {
  /** Agent per party id. */
  readonly agents?: string extends I['party']
    ? Readonly<Record<string, A>>
    : Readonly<Partial<Record<I['party'], A>>>;
};

/**
 * A scenario that differs from another one in what is given:
 * `changeScenario(base, { parties: { US: { mandate: 0.3 } }, horizon: { rounds: 5 } })`.
 *
 * Objects are merged; numbers, texts and lists replace what was there. Issues, parties, hazards, events,
 * paths, actions and conditions go by id, and a new one says its id inside too
 * (`{ actions: { visit: { id: 'visit', … } } }`). An object of another `kind`, and an agent, replaces the old one
 * whole. `null` takes a member or element out. Sources of the base go with what they stand for.
 *
 * @param base - a valid scenario; it is frozen, and shares what is not changed with the new one
 * @returns the new scenario, checked and frozen. Of ids that are added its type does not know
 * @throws {@link SixPartyError} `invalid-scenario` with all ids that the base does not have, and all
 *   that is wrong with the scenario that would result
 */
export function changeScenario<A extends Seat, I extends Ids = Ids>(
  base: Scenario<A, I>,
  changes: ScenarioChanges<A, I>,
): Scenario<A, I> {
  needScenario(base);
  const { changed, problems } = applied(trustScenario<A, Ids>(base), changes as ScenarioChanges<A>);
  addProblems(problems, checkScenario(changed));
  return withoutProblems(changed, problems) as Scenario<A, I>;
}

/**
 * The same for a result that is known to be valid: the differences must fit the base, but the new scenario
 * is not checked. For scenarios of the library, which its tests check in place of every process.
 *
 * @typeParam I - the ids that the result has, as its type is written down
 */
export function trustChanges<A extends Seat, I extends Ids>(
  base: Scenario<A>,
  changes: ScenarioChanges<A>,
): Scenario<A, I> {
  const { changed, problems } = applied(base, changes);
  return withoutProblems(changed, problems) as Scenario<A, I>;
}

function withoutProblems<A extends Seat>(changed: Scenario<A>, problems: readonly Problem[]): Scenario<A> {
  if (problems.length === 0) return trustScenario(changed);
  throw new SixPartyError('invalid-scenario', 'The changed scenario is not valid.', problems);
}

/** Returns what the differences make of a base, and which of them do not fit it. */
function applied<A extends Seat>(
  base: Scenario<A>,
  changes: ScenarioChanges<A>,
): { changed: Scenario<A>; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isRecord(changes)) problems.push(problem('', 'wrong-type', 'an object of differences', changes));
  const { agents, ...data } = (isRecord(changes) ? changes : {}) as ScenarioChanges<A>;
  const { agents: seats, ...whole } = base;
  const isReseated = (party: string): boolean => {
    const agent = isRecord(agents) && Object.hasOwn(agents, party) ? agents[party] : undefined;
    return isRecord(agent) && agent.name !== seats[party]?.name;
  };
  const dynamics = withoutParametersOf(whole.dynamics, isReseated);
  const rest = dynamics ? { ...whole, dynamics } : whole;
  const changed = {
    ...(changedBy(rest, data, problems) as Omit<Scenario<A>, 'agents'>),
    agents: { ...seats, ...agents },
  };
  const given = isRecord(changes) && isRecord(changes.sources) ? changes.sources : {};
  return { changed: withoutIdleSources(changed, given), problems };
}
