import { changedAt, stepsOf, valueAt } from '../../../input/index.js';
import { defineScenario, withoutIdleSources } from '../../../scenario/index.js';
import { withParameters, type Agent, type Talks } from '../../../talks/index.js';

/** Makes another scenario out of one; what comes of several is checked once, by {@link edited}. */
export type Edit = (scenario: Talks) => Talks;

/**
 * Returns a scenario after edits, checked and frozen. Sources of what is no longer there go with it.
 *
 * @throws SixPartyError `invalid-scenario` if the edits do not go together
 */
export function edited(scenario: Talks, ...edits: readonly Edit[]): Talks {
  const changed = edits.reduce((before, edit) => edit(before), scenario);
  if (changed === scenario) return defineScenario(scenario);
  return defineScenario<Agent>({ ...withoutIdleSources(changed) });
}

/**
 * Changes what stands at a dotted path (`parties.US.mandate`, `agents.US.parameters.ambition`), if anything does. An
 * agent of the library is made anew with its parameter; another one stays.
 */
export function at<T>(path: string, change: (old: T) => T): Edit {
  return (scenario) => {
    if (valueAt(scenario, path) === undefined) return scenario;
    const [room, party = '', , ...parameter] = stepsOf(path);
    if (room !== 'agents') return changedIn(scenario, path, change);
    const seat = scenario.agents[party]!;
    const agent = withParameters(seat, changedIn(seat.parameters, parameter.join('.'), change));
    return agent ? { ...scenario, agents: { ...scenario.agents, [party]: agent } } : scenario;
  };
}

function changedIn<D, T>(data: D, path: string, change: (old: T) => T): D {
  const outcome = changedAt(data, path, (old) => change(old as T));
  return 'value' in outcome ? (outcome.value as D) : data;
}

/** Puts a value in place of what stands at a dotted path. */
export function set(path: string, value: unknown): Edit {
  return at(path, () => value);
}

/** Takes a member, or an element of a list, out. */
export function takeOut(path: string): Edit {
  const steps = stepsOf(path);
  const last = steps.at(-1)!;
  return (scenario) => {
    const gone = valueAt(scenario, path);
    if (gone === undefined) return scenario;
    const without = (old: unknown): unknown => {
      if (Array.isArray(old)) return (old as unknown[]).filter((element) => element !== gone);
      const { [last]: _, ...left } = old as Record<string, unknown>;
      return left;
    };
    if (steps.length === 1) return without(scenario) as Talks;
    return at<unknown>(steps.slice(0, -1).join('.'), without)(scenario);
  };
}

/** Makes the same edit for every one of some names. */
export function each(names: readonly string[], edit: (name: string) => Edit): Edit {
  return (scenario) => names.reduce((before, name) => edit(name)(before), scenario);
}
