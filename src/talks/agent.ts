import {
  argumentProblem,
  holding,
  isRecord,
  problem,
  refuse,
  SixPartyError,
  unknownName,
} from '../input/index.js';
import type { Stream } from '../random/index.js';
import {
  checkScenario,
  isFrozenScenario,
  scenarioError,
  trustScenario,
  withoutParametersOf,
} from '../scenario/index.js';
import type { Ids, Rules, Scenario, Seat } from '../scenario/index.js';
import { engineError } from './arguments.js';
import type { Move } from './events/Move.js';
import type { Rulebook } from './rulebook.js';
import type { PrivateState } from './state/PrivateState.js';
import type { PublicState } from './state/PublicState.js';
import type { TalksState } from './state/TalksState.js';

/**
 * The decision maker of a party. Pure: what it returns depends on its arguments alone; what it must
 * remember it finds in the observation. `name` and `parameters` (JSON) stand for it in hashes and files.
 */
export interface Agent extends Seat {
  /** Returns a move of its party, one of those that `legalMoves` allows. Called whenever the party must move. */
  decide(observation: Observation, random: AgentRandom): Move;
}

/** An agent of the session driver may take its time: a person, a service, a language model. */
export interface AsyncAgent extends Seat {
  /** Returns a move of its party, or promises one. Called whenever the party must move. */
  decide(observation: Observation, random: AgentRandom): Move | Promise<Move>;
}

/**
 * Agents that are known to write nothing into what they are shown, because the library made them: they are shown
 * the state itself. No cache: only here it stands which they are.
 */
const trusted = new WeakMap<Seat, ((parameters: Seat['parameters']) => Agent) | undefined>();

/**
 * Freezes an agent of the library and notes that it needs no copies. Only for agents whose every part is the
 * library's.
 *
 * @param again - makes the same agent from other parameters
 */
export function trustAgent<A extends Seat>(agent: A, again?: (parameters: Seat['parameters']) => Agent): A {
  Object.freeze(agent);
  trusted.set(agent, again);
  return agent;
}

/** Returns the same agent made from other parameters; undefined if it is not of the library. */
export function withParameters(agent: Seat, parameters: Seat['parameters']): Agent | undefined {
  return trusted.get(agent)?.(parameters);
}

/** Returns an agent that demands nothing of an issue any more; undefined if it demands nothing of it, or is not of the library. */
export function withoutDemands(agent: Seat, issue: string): Agent | undefined {
  // Parameters of an agent of one's own mean whatever it likes.
  if (!isTrusted(agent)) return undefined;
  const parameters = parametersWithout(agent, issue);
  return parameters === agent.parameters ? undefined : withParameters(agent, parameters);
}

/** Returns the parameters of a seat that demands nothing of an issue any more: the same object if it demanded nothing of it. */
export function parametersWithout({ parameters }: Seat, issue: string): Seat['parameters'] {
  const { demands } = parameters;
  if (!Array.isArray(demands)) return parameters;
  const left = (demands as readonly { readonly issue: string }[]).filter((demand) => demand.issue !== issue);
  return left.length === demands.length ? parameters : { ...parameters, demands: left };
}

/** Tells whether an agent is one that the library made. */
export function isTrusted(agent: Seat): boolean {
  return trusted.has(agent);
}

/**
 * Chance for an agent: one stream per purpose, of its own party and round. From each it may draw ten million times a
 * round; after more its run ends with `agent-failed`.
 */
export type AgentRandom = (purpose: string) => Stream;

/** A scenario whose seats hold agents that decide: what can be run. */
export type Talks<I extends Ids = Ids> = Scenario<Agent, I>;

/** All that a party may see: the rules, the public state and its own private part. */
export interface Observation {
  /** Id of the party that sees it. */
  readonly party: string;
  /** What everybody knows of the scenario. */
  readonly rules: Rules;
  /** What everybody sees of the state. */
  readonly public: PublicState;
  /** What the party alone knows. */
  readonly own: PrivateState;
}

/**
 * Returns what `party` sees of a state. No way leads from it to another party's private part.
 *
 * @throws SixPartyError `unknown-name` (party); `invalid-option` if there is no such book or state
 */
export function observe(book: Rulebook, state: TalksState, party: string): Observation {
  let own: PrivateState | undefined;
  try {
    own = state.private[party];
    if (own !== undefined) return { party, rules: book.rules, public: state.public, own };
  } catch (cause) {
    throw engineError(cause, { book, state });
  }
  throw nobody(party, Object.keys(state.private));
}

/** One that is played by hand, or asked elsewhere, decides nothing. */
const aSeat = holding('an agent: {name, parameters, decide}', {
  name: (name) => typeof name === 'string' && name.trim() !== '',
  parameters: isRecord,
});

function nobody(party: unknown, ids: readonly string[]): SixPartyError {
  return new SixPartyError('unknown-name', 'Nobody of that name takes part.', [
    typeof party === 'string'
      ? unknownName('party', 'party', party, ids)
      : problem('party', 'wrong-type', 'the id of a party', party),
  ]);
}

/**
 * Returns a scenario in which `agent` plays `party`; everything else stays as it is, but that governments change no
 * parameters of an agent of another model. It is frozen, with the parameters of the agent, if `scenario` is.
 *
 * @throws SixPartyError `invalid-scenario`, `unknown-name` (party), `invalid-option` (agent)
 */
export function withAgent<A extends Seat, I extends Ids = Ids>(
  scenario: Scenario<A, I>,
  party: I['party'],
  agent: A,
): Scenario<A, I> {
  let ids: readonly string[];
  try {
    // Not checked as a whole: it may lack the agent that it is given here.
    ids = scenario.parties.map(({ id }) => id);
  } catch (cause) {
    throw scenarioError(cause, scenario);
  }
  if (!ids.includes(party)) throw nobody(party, ids);
  refuse('invalid-option', `This agent cannot play ${party}.`, [argumentProblem('agent', agent, aSeat)]);
  const before = (scenario.agents as Readonly<Partial<Record<string, A>>> | undefined)?.[party];
  const dynamics = withoutParametersOf(
    scenario.dynamics,
    (id) => id === party && agent.name !== before?.name,
  );
  const seated = {
    ...scenario,
    ...(dynamics && { dynamics }),
    agents: { ...scenario.agents, [party]: agent },
  };
  // What follows from a frozen scenario is as good, unless the agent is not.
  const isKept = isFrozenScenario(scenario) && checkScenario(seated).length === 0;
  return isKept ? trustScenario(seated) : seated;
}
