import { isRecord, isSixPartyError } from '../../input/index.js';
import { MOST_DRAWS, openStreams } from '../../random/index.js';
import type { Draft } from 'immer';
import { apply } from '../apply/apply.js';
import type { Move } from '../events/Move.js';
import type { Intervened, FallbackReason, Moved, Injected, TalksEvent } from '../events/TalksEvent.js';
import { forbiddenNow, isForbidden } from '../interventions/forbidden.js';
import { resolveIntervention } from '../interventions/resolveIntervention.js';
import { injectedEvent, injectOf } from '../injects.js';
import { resolveMove, resolveNature } from '../resolve.js';
import { rulebookOf } from '../rulebook.js';
import type { Rulebook } from '../rulebook.js';
import { initialState } from '../state/TalksState.js';
import type { TalksState } from '../state/TalksState.js';
import { isSame } from './asWritten.js';
import { checkTrace } from './checkTrace.js';
import { misfit, type Trace } from './trace.js';

/**
 * Plays a trace again through the rules: every move must be legal and every consequence and draw of
 * chance must be the one that the seed gives. Catches an edited trace even if its chain was made anew.
 * Returns the last state. Agents are not asked: their moves, and how much chance they used, are taken
 * from the trace.
 *
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function verifyTrace(trace: Trace): TalksState {
  checkTrace(trace);
  return playedToEnd(trace, rulebookOf(trace.scenario));
}

/**
 * Plays a checked trace again, which must not stop before the end.
 *
 * @param reached - as of {@link playAgain}
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function playedToEnd(
  trace: Trace,
  book: Rulebook,
  reached?: (events: number, state: TalksState) => void,
): TalksState {
  const state = playAgain(trace, book, reached);
  if (state.public.phase !== 'ended') {
    throw misfit(trace.events.length, undefined, 'The trace stops before the talks ended.');
  }
  return state;
}

/**
 * Plays a checked trace again, as {@link verifyTrace} does, but it may stop before the end.
 *
 * @param reached - told the state after so many events; it goes on changing afterwards
 * @throws SixPartyError `invalid-trace`; the first event that does not fit is named as `events[n]`
 */
export function playAgain(
  trace: Trace,
  book: Rulebook,
  reached: (events: number, state: TalksState) => void = () => undefined,
): TalksState {
  const state = initialState(book, trace.seed);
  reached(0, state);
  let index = 0;
  while (index < trace.events.length) {
    const recorded = trace.events[index]!;
    const expected = wasForbidden(trace.events, index)
      ? 'It was forbidden.'
      : expectedEvents(book, state, recorded);
    if (typeof expected === 'string') throw misfit(index, recorded, expected);
    for (const event of expected) {
      const next = trace.events[index];
      if (next === undefined) throw misfit(index, event, 'It is missing.');
      if (!isSame(next, event)) {
        throw misfit(index, next, 'The rules and the seed give another event.');
      }
      // Not the recorded one: a file may say the same in other words.
      apply(state as Draft<TalksState>, event);
      index += 1;
      reached(index, state);
    }
  }
  return state;
}

/** Returns what must stand in the trace from this event on, or why this event cannot stand there at all. */
function expectedEvents(
  book: Rulebook,
  state: TalksState,
  recorded: TalksEvent,
): readonly TalksEvent[] | string {
  const { toAct, round, phase } = state.public;
  if (phase === 'ended') return 'The talks had ended before it.';
  if (recorded.type === 'reseeded') {
    const { seed } = recorded;
    return typeof seed === 'string' && seed !== '' ? [{ type: 'reseeded', seed }] : 'It has no seed.';
  }
  if (recorded.type === 'intervened') return intervenedAgain(book, state, recorded);
  if (recorded.type === 'injected') return injectedAgain(book, state, recorded);
  const streams = openStreams(state.seed, round, state.draws);
  if (toAct === null) return resolveNature(book, state, streams);
  if (recorded.type !== 'moved') return `${toAct} had to move.`;
  const { party, move, draws, fallback } = recorded;
  const resolved = resolveMove(book, state, party, move, streams);
  if (!Array.isArray(resolved)) return resolved.message;
  if (fallback !== undefined && !isFallback(fallback)) return 'Its fallback has no reason.';
  if (draws !== undefined && !areOwn(draws, party, state.draws))
    return `What it drew was not ${party}'s to draw.`;
  if (draws === undefined && fallback === undefined) return resolved;
  return resolved.map((event, n) =>
    n === 0 ? { ...event, ...(fallback && { fallback }), ...(draws && { draws }) } : event,
  );
}

/** Whether a move was forbidden by interventions before it. */
function wasForbidden(events: readonly TalksEvent[], index: number): boolean {
  const event = events[index]!;
  return (
    event.type === 'moved' && isForbidden(forbiddenNow(events, index), (event.move as Move | null)?.kind)
  );
}

function intervenedAgain(
  book: Rulebook,
  state: TalksState,
  { intervention }: Intervened,
): readonly TalksEvent[] | string {
  try {
    const streams = openStreams(state.seed, state.public.round, state.draws);
    return resolveIntervention(book, state, intervention, streams);
  } catch (error) {
    return isSixPartyError(error) ? error.message : 'It is no intervention.';
  }
}

function injectedAgain(
  book: Rulebook,
  state: TalksState,
  recorded: Injected,
): readonly TalksEvent[] | string {
  try {
    return [injectedEvent(book, state, injectOf(book, recorded))];
  } catch (error) {
    return isSixPartyError(error) ? error.message : 'It cannot be injected.';
  }
}

const REASONS: readonly unknown[] = ['late', 'failed', 'illegal'] satisfies readonly FallbackReason[];

function isFallback(given: unknown): given is NonNullable<Moved['fallback']> {
  if (!isRecord(given)) return false;
  const { reason, by, ...rest } = given;
  return REASONS.includes(reason) && typeof by === 'string' && Object.keys(rest).length === 0;
}

/** An agent draws from streams of its own, and only goes on where it stopped. */
function areOwn(draws: unknown, party: string, before: TalksState['draws']): boolean {
  if (!isRecord(draws)) return false;
  const entries = Object.entries(draws);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, count]) =>
        key.startsWith('agent.') &&
        key.endsWith(`/${party}`) &&
        Number.isInteger(count) &&
        (count as number) > (before[key] ?? 0) &&
        (count as number) <= MOST_DRAWS,
    )
  );
}
