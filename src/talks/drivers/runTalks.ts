import type { Draft } from 'immer';
import { checkOptions, seed as readSeed, type OptionRules } from '../../input/index.js';
import { openStreams } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { frozenScenario } from '../../scenario/index.js';
import type { Talks } from '../agent.js';
import { apply } from '../apply/apply.js';
import type { ForbidMove } from '../events/Intervention.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { agentNow, checkGoverned } from '../governments.js';
import { forgetGrowing } from '../state/growing.js';
import { forbiddenNow } from '../interventions/forbidden.js';
import { resolveNature } from '../resolve.js';
import { rulebookOf } from '../rulebook.js';
import type { Rulebook } from '../rulebook.js';
import type { Outcome } from '../state/Outcome.js';
import { initialState } from '../state/TalksState.js';
import type { TalksState } from '../state/TalksState.js';
import { traceOf, type Trace } from '../trace/trace.js';
import { forgetPosition } from '../positions.js';
import { forgetValuations } from '../valuationOf.js';
import { nothingShown, type ShownBefore } from './lent.js';
import { checkSeed } from './options.js';
import { agentFailed, askAgent, resolveAnswer } from './turn.js';

/** Options of {@link runTalks}. */
export interface RunOptions {
  /** Any text; the same seed gives the same talks. */
  readonly seed: string;
}

/** One finished run. */
export interface Run {
  /** How the talks ended. */
  readonly outcome: Outcome;
  /** The last state. */
  readonly state: TalksState;
  /** Everything that happened, with scenario and seed. */
  readonly trace: Trace;
}

/**
 * Plays the talks to their end, as fast as it can: the rules write into one state of their own. Nothing that an
 * agent is shown can change the run: agents of the library are known to write nothing, others get frozen copies.
 * A scenario that the library did not freeze is copied and checked first, in every run.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option` (seed), `agent-failed`, `illegal-move`
 */
export function runTalks(scenario: Talks, options: RunOptions): Run {
  const own = frozenScenario(scenario);
  checkGoverned(own);
  const book = rulebookOf(own);
  for (const name in options) if (name !== 'seed') checkOptions(options, rules, ['seed']);
  const seed: unknown = (options as RunOptions | undefined)?.seed;
  checkSeed(seed);
  return playToEnd(book, own.agents, seed, initialState(book, seed), []);
}

/** Runs are played by the thousand: nobody who gives the seed alone waits for these. */
const rules: OptionRules<keyof RunOptions> = { seed: readSeed };

/**
 * Plays talks on to their end.
 *
 * @param seed - the one that they began with
 * @param state - where they stand; it is written to
 * @param events - what happened so far; more are added
 */
export function playToEnd(
  book: Rulebook,
  agents: Talks['agents'],
  seed: string,
  state: TalksState,
  events: TalksEvent[],
): Run {
  // Nothing is forbidden after the first move: interventions are where talks go on from.
  let forbidden = forbiddenNow(events);
  let streams = openStreams(state.seed, state.public.round, state.draws);
  let { round } = state.public;
  const shown = nothingShown();
  while (state.public.phase !== 'ended') {
    if (state.public.round !== round) {
      ({ round } = state.public);
      streams = openStreams(state.seed, round, state.draws);
    }
    for (const event of nextEvents(book, agents, state, streams, shown, forbidden)) {
      apply(state as Draft<TalksState>, event);
      events.push(event);
    }
    forbidden = NOTHING;
  }
  forgetTables(book, state.private);
  forgetGrowing(state.public.table);
  return { outcome: state.public.outcome!, state, trace: traceOf(book, seed, events) };
}

/** Whoever keeps the run keeps no tables: neither for what parties want, nor for what they insist on. */
function forgetTables({ rules }: Rulebook, parts: TalksState['private']): void {
  forgetValuations(parts);
  for (const id in parts) {
    const { position } = parts[id]!;
    if (position) forgetPosition(rules, position);
  }
}

const NOTHING: readonly ForbidMove[] = [];

/** Returns what happens next: chance or the rules proceed, or the agent whose turn it is decides. */
function nextEvents(
  book: Rulebook,
  agents: Talks['agents'],
  state: TalksState,
  streams: Streams,
  shown: ShownBefore,
  forbidden: readonly ForbidMove[],
): TalksEvent[] {
  const party = state.public.toAct;
  if (party === null) return resolveNature(book, state, streams);
  const agent = agentNow(book, state, party, agents[party]!);
  let move;
  try {
    move = askAgent(agent, party, book, state, streams, shown);
  } catch (cause) {
    throw agentFailed(agent, party, state, cause);
  }
  const resolved = resolveAnswer(agent, party, move, forbidden, book, state, streams);
  if (!Array.isArray(resolved)) throw resolved;
  return resolved;
}
