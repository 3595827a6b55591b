import { agentModels } from '../agents/index.js';
import {
  addProblems,
  changedBy,
  cursorOn,
  didYouMean,
  isRecord,
  keysOf,
  MAX_PROBLEMS,
  member,
  membersOf,
  nothingToTakeOut,
  problem,
  report,
  type Cursor,
  type Problem,
  type SixPartyError,
} from '../input/index.js';
import type { Seat } from '../scenario/index.js';
import type { Agent, Talks } from '../talks/index.js';

/** Sits where an agent is wrong, so that the rest of the scenario can be checked. */
const PLACEHOLDER: Seat = { name: 'placeholder', parameters: {} };

type Parameters = Readonly<Record<string, unknown>>;

/**
 * Makes the agents of a file: each is a name, or `{name, parameters}` with the parameters that differ from the
 * model's own, or, where the file changes a scenario, `{parameters}` with those that differ from that scenario's.
 *
 * @param base - the scenario that the file changes, if it does
 * @returns agents by party; what was given if it is not a record of agents at all
 */
export function readSeats(agents: unknown, problems: Problem[], base?: Talks): unknown {
  if (!isRecord(agents)) return agents;
  const cursor = cursorOn(agents, 'agents', problems);
  return Object.fromEntries(
    keysOf(agents).map((party) => {
      const seats = base?.agents ?? {};
      const old = Object.hasOwn(seats, party) ? seats[party] : undefined;
      return [party, readSeat(member(cursor, party), old) ?? PLACEHOLDER];
    }),
  );
}

function readSeat(seat: Cursor, old: Agent | undefined): Agent | undefined {
  if (typeof seat.value === 'string') return makeAgent(seat, seat, seat.value, {});
  if (!isRecord(seat.value)) {
    return report(seat, 'wrong-type', 'the name of an agent model, or {name, parameters}');
  }
  const { name, parameters } = membersOf(seat, ['name', 'parameters'])!;
  const given = parameters.value === undefined ? {} : parameters.value;
  if (!isRecord(given)) report(parameters, 'wrong-type', 'an object of parameters');
  const differing = isRecord(given) ? given : {};
  if (typeof name.value === 'string') return makeAgent(seat, name, name.value, differing);
  if (name.value === undefined && old !== undefined) {
    return makeAgent(seat, name, old.name, changedParameters(parameters, old, differing));
  }
  return report(name, 'wrong-type', 'the name of an agent model');
}

function changedParameters(
  { path, problems }: Cursor,
  { parameters }: Agent,
  changes: Parameters,
): Parameters {
  addProblems(problems, nothingToTakeOut(parameters, changes, path));
  return changedBy(parameters, changes, problems, path) as Parameters;
}

/**
 * Makes an agent of the library.
 *
 * @param name - where its model is named
 * @param parameters - those that differ from the model's own
 */
function makeAgent(seat: Cursor, name: Cursor, model: string, parameters: Parameters): Agent | undefined {
  if (!Object.hasOwn(agentModels, model)) {
    const hint = didYouMean(model, Object.keys(agentModels));
    return report({ ...name, value: model }, 'unknown-name', 'the name of an agent model', { hint });
  }
  try {
    return agentModels[model]!(parameters);
  } catch (error) {
    const { code, issues } = error as SixPartyError;
    if (code !== 'invalid-option') throw error;
    // A model names its parameters by its own name: `boulware.e`.
    const path = `${seat.path}.parameters`;
    addProblems(
      seat.problems,
      issues.map((issue) => ({ ...issue, path: path + issue.path.slice(model.length) })),
    );
    return undefined;
  }
}

/**
 * Returns the rates of acts that an agent gives for actions which its party has not: in a program agents may be for
 * several scenarios, in a file they are for the one beside them.
 */
export function rateProblems({ agents, dynamics }: Talks): readonly Problem[] {
  const { conduct } = dynamics ?? {};
  if (!conduct) return [];
  return Object.entries(agents).flatMap(([party, { parameters }]) => {
    const { acts } = parameters;
    const rates = isRecord(acts) && isRecord(acts.rates) ? acts.rates : {};
    const own = conduct.actions.flatMap((action) => (action.party === party ? [action.id] : []));
    return keysOf(rates)
      .filter((id) => !own.includes(id))
      .slice(0, MAX_PROBLEMS)
      .map((id) => {
        const path = `agents.${party}.parameters.acts.rates.${id}`;
        return problem(path, 'unknown-name', `an action of ${party}`, id, {
          hint: didYouMean(id, own),
          onKey: true,
        });
      });
  });
}
