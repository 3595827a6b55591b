import { openStreams } from '../../random/index.js';
import type { Seat } from '../../scenario/index.js';
import type { Agent } from '../agent.js';
import { breathEnd } from '../apply/apply.js';
import type { Moved } from '../events/TalksEvent.js';
import { agentNow } from '../governments.js';
import { forbiddenNow } from '../interventions/forbidden.js';
import { seatsAtEnd } from '../interventions/seating.js';
import { written } from '../moves/Rejection.js';
import { rulebookOf, type Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { checkTrace, refuseOtherVersion } from '../trace/checkTrace.js';
import { misfit, type Trace } from '../trace/trace.js';
import { playedToEnd } from '../trace/verifyTrace.js';
import { nothingShown, type ShownBefore } from './lent.js';
import { askAgent, resolveAnswer } from './turn.js';

/** What came of asking the agents of a trace again. */
export interface AskedAgain {
  /** Moves that their agents make again, with the same draws. */
  readonly asked: number;
  /** Moves that interventions forced, which stand in the trace beside them. */
  readonly forced: number;
  /** Whose moves stand as they are, by party and agent, in the order of their first moves. */
  readonly unasked: readonly Unasked[];
}

/** Moves of an agent that cannot be asked, since it is not of the library. */
export interface Unasked {
  /** Party id. */
  readonly party: string;
  /** Its name. */
  readonly agent: string;
  /** How many of its moves stand as they are. */
  readonly moves: number;
}

/**
 * Checks a trace as `verifyTrace` does, and asks every agent again at each of its moves, with the chance that it had
 * there. What an intervention forced is not asked; what it forbade is minded.
 *
 * @param agentFor - makes the agent of a seat; undefined if it cannot be asked
 * @throws SixPartyError `invalid-trace`; the first move that its agent would not have made, or not with these draws,
 *   is named as `events[n]`
 */
export function askAgain(trace: Trace, agentFor: (seat: Seat) => Agent | undefined): AskedAgain {
  checkTrace(trace);
  refuseOtherVersion(trace);
  const { scenario, events } = trace;
  const book = rulebookOf(scenario);
  const unasked = new Map<string, Unasked>();
  const shown = nothingShown();
  let [seats, asked, forced] = [scenario.agents, 0, 0];
  const agents = new Map<Seat, Agent | undefined>();
  playedToEnd(trace, book, (place, state) => {
    const before = events[place - 1];
    if (before?.type === 'intervened') seats = seatsAtEnd(scenario, events.slice(0, place));
    const recorded = events[place];
    // A move out of turn is for the rules to name.
    if (recorded?.type !== 'moved' || recorded.party !== state.public.toAct) return;
    // What an intervention brings at once is no answer of an agent.
    if (breathEnd(events, place) !== place) return void (forced += 1);
    const { party } = recorded;
    const seat = seats[party]!;
    if (!agents.has(seat)) agents.set(seat, agentFor(seat));
    const agent = agents.get(seat);
    if (agent === undefined) {
      const key = JSON.stringify([party, seat.name]);
      const { moves } = unasked.get(key) ?? { moves: 0 };
      unasked.set(key, { party, agent: seat.name, moves: moves + 1 });
      return;
    }
    const now = agentNow(book, state, party, agent);
    const why = differenceFrom(recorded, now, forbiddenNow(events, place), book, state, shown);
    if (why !== undefined) throw misfit(place, recorded, why);
    asked += 1;
  });
  return { asked, forced, unasked: [...unasked.values()] };
}

/** Says what an agent would have done instead of a recorded move; undefined if it makes the same one. */
function differenceFrom(
  recorded: Moved,
  agent: Agent,
  forbidden: ReturnType<typeof forbiddenNow>,
  book: Rulebook,
  state: TalksState,
  shown: ShownBefore,
): string | undefined {
  const { party, move, draws, fallback } = recorded;
  const { round, phase } = state.public;
  const who = `The agent ${agent.name} of ${party}, asked again in round ${round} (${phase}),`;
  const streams = openStreams(state.seed, round, state.draws);
  let resolved;
  try {
    const answer = askAgent(agent, party, book, state, streams, shown);
    resolved = resolveAnswer(agent, party, answer, forbidden, book, state, streams);
  } catch (error) {
    return `${who} fails: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (!Array.isArray(resolved)) return `${who} makes no legal move.`;
  const again = resolved[0] as Moved;
  if (JSON.stringify(again.move) !== JSON.stringify(move))
    return `${who} makes another move: ${written(again.move)}, not ${written(move)}.`;
  if (fallback !== undefined) return `${who} answers at once: nobody had to move instead of it.`;
  if (JSON.stringify(again.draws) === JSON.stringify(draws)) return undefined;
  const counts = (of: Moved['draws']): string => (of === undefined ? 'nothing' : JSON.stringify(of));
  return `${who} makes this move, but draws ${counts(again.draws)}, not ${counts(draws)}.`;
}
