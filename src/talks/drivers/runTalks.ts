import { openStreams } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import type { Draft } from 'immer';
import { apply } from '../apply/apply.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { initialState } from '../initialState.js';
import { observe } from '../observe.js';
import { resolve, stamped } from '../resolve/resolve.js';
import { resolveNature } from '../resolve/resolveNature.js';
import { rulebookOf } from '../rulebook.js';
import type { Rulebook } from '../rulebook.js';
import type { Outcome } from '../state/Outcome.js';
import type { TalksState } from '../state/TalksState.js';
import { traceOf } from '../trace/traceOf.js';
import type { Trace } from '../trace/Trace.js';
import { checkSeed } from './checkSeed.js';
import { agentFailed, moveRefused } from './failures.js';
import type { Talks } from './Talks.js';

/** Options of {@link runTalks}. */
export interface RunOptions {
  /** Any text; the same seed gives the same talks. */
  readonly seed: string;
}

/** One finished run. */
export interface Run {
  readonly outcome: Outcome;
  /** The last state. */
  readonly state: TalksState;
  readonly trace: Trace;
}

/**
 * Plays the talks to their end, as fast as it can: the rules write into one state of their own.
 * Agents are shown parts of that state and must not keep or change them.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option` (seed), `agent-failed`, `illegal-move`
 */
export function runTalks(scenario: Talks, options: RunOptions): Run {
  const book = rulebookOf(scenario);
  const seed: unknown = (options as RunOptions | undefined)?.seed;
  checkSeed(seed);
  const state = initialState(book, seed);
  const events: TalksEvent[] = [];
  let streams = openStreams(seed, state.public.round, state.draws);
  let { round } = state.public;
  while (state.public.phase !== 'ended') {
    if (state.public.round !== round) {
      ({ round } = state.public);
      streams = openStreams(seed, round, state.draws);
    }
    for (const event of nextEvents(book, scenario, state, streams)) {
      apply(state as Draft<TalksState>, event);
      events.push(event);
    }
  }
  return { outcome: state.public.outcome!, state, trace: traceOf(scenario, seed, events) };
}

/** What happens next: chance or the rules proceed, or the agent whose turn it is decides. */
function nextEvents(book: Rulebook, scenario: Talks, state: TalksState, streams: Streams): TalksEvent[] {
  const party = state.public.toAct;
  if (party === null) return stamped(resolveNature(book, state, streams), streams);
  const agent = scenario.agents[party]!;
  const random = (purpose: string): ReturnType<typeof streams.stream> =>
    streams.stream(`agent.${purpose}`, party);
  let move;
  try {
    move = agent.decide(observe(book, state, party), random);
  } catch (cause) {
    throw agentFailed(agent, party, state, cause);
  }
  const resolved = resolve(book, state, party, move, streams);
  if (!Array.isArray(resolved)) throw moveRefused(agent, party, state, move, resolved);
  return resolved;
}
