import type { Demand } from '../../../agents/index.js';
import { at, each, set, switchAt, takeOut, type Edit } from '../../../analysis/index.js';
import type { Ladder } from '../../../scenario/index.js';

/** How a registered mechanism is switched off. */
export interface Switch {
  readonly without: Edit;
  /** What stands in the arm with it, where that is not the scenario as it is. */
  readonly with?: Edit;
  /** What is changed in both arms first. */
  readonly given?: Edit;
}

/** A switch per id of a mechanism; null: the model does not have it yet. */
export type Switches = Readonly<Record<string, Switch | null>>;

/** Above any number of sessions, any grievance and any loss. */
export const WITHOUT_END = 1e9;

/** Switches off what stands at a path, as it is done in any scenario. */
export function off(path: string): Edit {
  return (scenario) => switchAt(scenario, path)?.without(scenario) ?? scenario;
}

/** Edits one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (scenario) => edits.reduce((before, edit) => edit(before), scenario);
}

/** Sets a parameter of every agent that has it. */
export function ofEveryAgent(parameter: string, value: unknown): Edit {
  return (scenario) =>
    each(Object.keys(scenario.agents), (party) => set(`agents.${party}.parameters.${parameter}`, value))(
      scenario,
    );
}

/** Makes the same edit for every party. */
export function ofEveryParty(edit: (party: string) => Edit): Edit {
  return (scenario) =>
    each(
      scenario.parties.map(({ id }) => id),
      edit,
    )(scenario);
}

/** Makes the same edit for every issue of which somebody owes steps. */
export function ofEveryDuty(edit: (path: string) => Edit): Edit {
  return (scenario) =>
    each(
      scenario.issues.filter(({ obligation }) => obligation).map(({ id }) => `issues.${id}.obligation`),
      edit,
    )(scenario);
}

/** Makes the same edit for every path to fissile material. */
export function ofEveryPath(edit: (path: string) => Edit): Edit {
  return (scenario) =>
    each(
      (scenario.dynamics?.paths ?? []).map(({ id }) => `dynamics.paths.${id}`),
      edit,
    )(scenario);
}

/** Takes the weight that some parties have with another one away. */
export function unheard(party: string, ...others: readonly string[]): Edit {
  return each(others, (other) => set(`parties.${party}.influence.weights.${other}`, 0));
}

/**
 * Changes what a party insists on: in its position, and in what its agent demands, a demand being a ladder of one rung.
 *
 * @param change - returns the same ladder where there is nothing to change
 */
export function insisting(party: string, change: (ladder: Ladder) => Ladder): Edit {
  const changed = (demands: readonly (Demand | Ladder)[]): readonly (Demand | Ladder)[] =>
    demands.map((demand) => {
      const ladder = 'rungs' in demand ? demand : ladderOf(demand);
      const after = change(ladder);
      return after === ladder ? demand : after;
    });
  return all(at(`agents.${party}.parameters.demands`, changed), at(`parties.${party}.position`, changed));
}

function ladderOf({ issue, bound, level, firmness }: Demand): Ladder {
  return { issue, bound, rungs: [{ level, firmness }] };
}

/** Makes a party ask for a level of an issue at least, as firmly as it holds the last of what it asks for. */
export function demanding(party: string, issue: string, level: number): Edit {
  return insisting(party, (ladder) => {
    if (ladder.issue !== issue || ladder.bound !== 'atLeast') return ladder;
    return { ...ladder, rungs: [{ level, firmness: ladder.rungs.at(-1)!.firmness }] };
  });
}

/** Makes an event or a kind of event not happen. */
export const hazard = (id: string): Switch => ({ without: off(`dynamics.hazards.${id}`) });
export const event = (id: string): Switch => ({ without: takeOut(`dynamics.events.${id}`) });

/** Makes all steps of a list of values as wide. */
export const linear = (path: string): Edit =>
  at<readonly number[]>(path, (values) => {
    const [first, last] = [values[0]!, values.at(-1)!];
    return values.map((_, n) => first + ((last - first) * n) / (values.length - 1));
  });
