import type { Draft } from 'immer';
import { anything, isRecord, type OptionRules } from '../../input/index.js';
import { frozenScenario } from '../../scenario/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import type { AsyncAgent } from '../agent.js';
import type { Intervention } from '../events/Intervention.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { checkGoverned } from '../governments.js';
import { rulebookOf } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { branchPointOf } from '../trace/branchPoint.js';
import type { Trace } from '../trace/trace.js';
import { History } from './history.js';
import { checkSeed, checkSession, forkNames } from './options.js';
import type { Session, SessionOptions } from './Session.js';
import { SessionLog } from './sessionLog.js';

/** Options of {@link openTalks} for talks that a trace tells the beginning of. */
export interface ReopenOptions extends Omit<SessionOptions, 'seed'> {
  /** Talks of this version; they need not have ended. */
  readonly trace: Trace;
  /** After how many events to go on; negative counts from the end. Default: after all. */
  readonly at?: number;
  /** Chance from there on comes from another seed. Default: the one that the talks have. */
  readonly seed?: string;
  /** What is changed at the place, one after the other, before the talks go on. */
  readonly interventions?: readonly Intervention[];
}

/**
 * Opens talks as a session: stepped by hand or by agents, with history.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (agents)
 */
export function openTalks(scenario: Scenario<AsyncAgent | Seat>, options: SessionOptions): Session;
/**
 * Opens the session of saved talks again, at any event: what was before is its history. Seats without an agent are
 * played by hand; `agentsOf(trace)` makes the agents of the library that the trace names.
 *
 * @throws SixPartyError `invalid-trace`: not whole, of another version, or an event (named) is not what the rules
 *   and the seed give; `invalid-option`: `at` outside, a seed that is none; `unknown-name` (agents)
 */
export function openTalks(saved: ReopenOptions): Session;
export function openTalks(
  what: Scenario<AsyncAgent | Seat> | ReopenOptions,
  options?: SessionOptions,
): Session {
  if (options === undefined && isSaved(what)) return reopened(what);
  const own = frozenScenario(what as Scenario<AsyncAgent | Seat>);
  checkGoverned(own);
  const book = rulebookOf(own);
  const given = options ?? ({} as SessionOptions);
  checkSession(book.ids, given);
  const seed: unknown = given.seed;
  checkSeed(seed);
  return new SessionLog(book, own, given, new History(book, seed), [], 0).proceed();
}

function isSaved(what: unknown): what is ReopenOptions {
  return isRecord(what) && 'trace' in what;
}

const savedNames: OptionRules<keyof ReopenOptions> = { ...forkNames, trace: anything, at: anything };

function reopened(saved: ReopenOptions): Session {
  const { trace, at = -1, seed, interventions, ...options } = saved;
  const { book, events, state, seed: first } = branchPointOf(trace, at, 'at');
  checkSession(book.ids, saved, savedNames);
  if (seed !== undefined) checkSeed(seed);
  const history = new History(book, first, [...events], state as Draft<TalksState>);
  const session = new SessionLog(
    book,
    book.scenario,
    options,
    history,
    byHandOf(events, options),
    events.length,
  );
  return session.proceed(seed === state.seed ? undefined : seed, interventions);
}

/** Returns where the moves of those are whom nobody plays: they were made by hand. */
function byHandOf(events: readonly TalksEvent[], { agents = {} }: Omit<SessionOptions, 'seed'>): number[] {
  return events.flatMap((event, place) =>
    event.type === 'moved' && !(Object.hasOwn(agents, event.party) && agents[event.party]) ? [place] : [],
  );
}
