import { integerBelow } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { actionsOf } from '../conduct.js';
import type { TimePassed } from '../events/GapEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agenda } from '../state/PublicState.js';
import type { ActDate, TalksState } from '../state/TalksState.js';
import { goneForGood } from './ending.js';
import { worldIn } from './world.js';

/**
 * Returns the gap that begins today, with all that will happen in it but what parties do: what the world brings, and
 * the dates on which they can act, which run on over rounds. Undefined where parties do not act between sessions.
 */
export function gapAhead(
  book: Rulebook,
  state: TalksState,
  until: number,
  streams: Streams,
): TimePassed['ahead'] | undefined {
  const { public: now } = state;
  if (!book.dynamics?.conduct) return undefined;
  const { agenda, excitation } = worldIn(book, now, { from: now.day, to: until }, streams);
  agenda.sort((a, b) => a.day - b.day);
  return { gap: { until, agenda, excitation }, dates: datesUntil(book, state, until, streams) };
}

/** For every party that can do anything, up to its first date behind the gap. */
function datesUntil(book: Rulebook, state: TalksState, until: number, streams: Streams): readonly ActDate[] {
  const { least, spread } = book.dynamics!.conduct!.dates;
  const { day, left } = state.public;
  const dates: ActDate[] = [];
  for (const party of book.ids) {
    if (left.includes(party) || actionsOf(book.rules, party).length === 0) continue;
    const drawn = (state.ahead?.dates ?? []).filter((date) => date.party === party);
    dates.push(...drawn);
    let last = drawn.at(-1)?.day ?? day;
    while (last <= until) {
      last += least + integerBelow(streams.stream('act.dates', party), spread + 1);
      dates.push({ party, day: last });
    }
  }
  // Sorting is stable: of one day, in scenario order.
  return dates.sort((a, b) => a.day - b.day);
}

/** Where performing pauses: for what the world brings, for a party that may act, or at the end. */
export type Stop =
  | { readonly kind: 'happening'; readonly day: number; readonly item: Agenda }
  | { readonly kind: 'date'; readonly day: number; readonly party: string }
  | { readonly kind: 'end'; readonly day: number };

/**
 * Returns the next place at which performing pauses: of one day, what the world brings comes first. Without an
 * essential party there is nothing to wait for.
 */
export function nextStop(book: Rulebook, { public: now, ahead }: TalksState): Stop {
  const gap = ahead?.gap;
  if (!gap || goneForGood(book, now) !== undefined) return { kind: 'end', day: now.day };
  const item = gap.agenda[0];
  const date = ahead.dates.find(({ party }) => !now.left.includes(party));
  const end = Math.min(date?.day ?? Infinity, gap.until);
  if (item && item.day <= end) return { kind: 'happening', day: Math.max(item.day, now.day), item };
  if (date && date.day <= gap.until) return { kind: 'date', day: date.day, party: date.party };
  return { kind: 'end', day: gap.until };
}
