import { refuse, type Problem, type SixPartyError } from '../input/index.js';
import type { Streams } from '../random/index.js';
import { asksSeat, canonicalJson, drawQuantity, laddersOf } from '../scenario/index.js';
import type { Government, Ladder, LadderOrRung, Scenario, Seat } from '../scenario/index.js';
import { withParameters, type AsyncAgent } from './agent.js';
import { effectFacts } from './effects.js';
import type { TookOffice } from './events/TalksEvent.js';
import type { Rulebook } from './rulebook.js';
import type { Agenda } from './state/PublicState.js';
import type { TalksState } from './state/TalksState.js';

const PREFIX = 'government.';

/** Returns the id of a change of government on an agenda: no id of a scenario holds a dot. */
export function officeId(place: number): string {
  return `${PREFIX}${place}`;
}

/**
 * Returns the government that takes office by an item of an agenda, all chance drawn; undefined if the item is none. A
 * stream of its own: without it, every other draw is the same.
 */
export function tookOffice(
  book: Rulebook,
  state: TalksState,
  { id, day }: Agenda,
  streams: Streams,
): TookOffice | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const place = Number(id.slice(PREFIX.length));
  const government = book.dynamics?.governments?.[place];
  if (!government) throw new RangeError(`no government ${place}`);
  const { party, head, date, mandate } = government;
  const stream = streams.stream(`government.${date}`, party);
  const drawn = mandate === undefined ? undefined : drawQuantity(mandate, stream);
  const effects =
    drawn === undefined
      ? []
      : effectFacts(book, state, [{ kind: 'mandate', party, low: drawn, high: drawn }], day, stream);
  const position = positionUnder(book, state, government);
  return {
    type: 'tookOffice',
    party,
    head,
    government: place,
    day,
    effects,
    ...(position && { position }),
  };
}

/** What a party insists on under a government, where the rules have to know it and it is something else than before. */
function positionUnder(
  { scenario }: Rulebook,
  state: TalksState,
  { party, parameters }: Government,
): readonly Ladder[] | undefined {
  if (!asksSeat(scenario, party) || state.reseated?.includes(party)) return undefined;
  const demands = parameters?.['demands'] as readonly LadderOrRung[] | undefined;
  const ladders = demands ? laddersOf(demands) : (scenario.agents[party]!.position ?? []);
  const before = state.private[party]!.position ?? [];
  return canonicalJson(ladders) === canonicalJson(before) ? undefined : ladders;
}

/** Returns a seat as it is under a government: the parameters of another model are left alone. */
export function seatUnder<S extends Seat>(
  { agents, dynamics }: Pick<Scenario, 'agents' | 'dynamics'>,
  party: string,
  place: number,
  seat: S,
): Seat['parameters'] {
  const parameters = dynamics?.governments?.[place]?.parameters;
  const isOwn = seat.name === agents[party]?.name;
  return parameters && isOwn ? { ...seat.parameters, ...parameters } : seat.parameters;
}

/** A cache per agent and government: making an agent costs more than asking it. */
const made = new WeakMap<Seat, WeakMap<Government, AsyncAgent>>();

/** Returns the agent that decides for a party now: the one on its seat, as the government in office has it. */
export function agentNow<A extends AsyncAgent>(
  { scenario }: Rulebook,
  state: Pick<TalksState, 'public' | 'reseated'>,
  party: string,
  agent: A,
): A {
  const office = state.public.offices?.[party];
  if (!office || state.reseated?.includes(party)) return agent;
  const government = scenario.dynamics?.governments?.[office.government];
  const parameters = seatUnder(scenario, party, office.government, agent);
  if (!government || parameters === agent.parameters) return agent;
  let perGovernment = made.get(agent);
  // Weak within weak: neither agents nor governments are kept alive by what was made of them.
  if (!perGovernment) made.set(agent, (perGovernment = new WeakMap()));
  let other = perGovernment.get(government);
  // One that is not of the library cannot be made again: it keeps its parameters.
  if (!other) perGovernment.set(government, (other = withParameters(agent, parameters) ?? agent));
  // The same model, so the same kind of agent.
  return other as A;
}

/** A cache: runs are played by the thousand, and agents are made in the check. */
const checked = new WeakSet<Scenario>();

/**
 * Refuses governments whose parameters the agents on the seats of the scenario do not take, before the talks begin.
 *
 * @param scenario - frozen
 * @throws SixPartyError `invalid-scenario`
 */
export function checkGoverned(scenario: Scenario): void {
  if (!scenario.dynamics?.governments || checked.has(scenario)) return;
  refuse('invalid-scenario', 'The scenario is not valid.', parameterProblems(scenario));
  checked.add(scenario);
}

/** Everything in the parameters of governments that the agents on the seats of the scenario do not take. */
export function parameterProblems(scenario: Scenario): Problem[] {
  return (scenario.dynamics?.governments ?? []).flatMap(({ party, parameters }, place) => {
    const agent = scenario.agents[party]!;
    if (!parameters) return [];
    try {
      withParameters(agent, { ...agent.parameters, ...parameters });
      return [];
    } catch (error) {
      const { code, issues } = error as SixPartyError;
      if (code !== 'invalid-option') throw error;
      // A model names its parameters by its own name: `boulware.e`.
      const below = `dynamics.governments[${place}].parameters`;
      return issues.map((issue) => ({ ...issue, path: below + issue.path.slice(agent.name.length) }));
    }
  });
}
