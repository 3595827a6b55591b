import { dateAfter } from '../../scenario/index.js';
import type { Rulebook } from '../../talks/index.js';
import type { Position } from './watch.js';

/**
 * Names positions by what people know of them: "round 5, February 2005", "rounds 1 to 10, February 2004 to
 * July 2008", "event 17, round 1, February 2004". Talks that are one plenary have no dates.
 */
export function labelOf(
  book: Rulebook,
  positions: readonly Position[],
  unit: 'round' | 'event',
  from: number,
  to: number,
): string {
  const [first, last] = [positions[from]!, positions[to]!];
  const parts = unit === 'event' ? [ranged('event', from, to)] : [];
  parts.push(roundsOf(first.round, last.round));
  if (book.dynamics) {
    const [start, end] = [
      monthOf(book.scenario.start, first.opened),
      monthOf(book.scenario.start, last.opened),
    ];
    parts.push(start === end ? start : `${start} to ${end}`);
  }
  return parts.join(', ');
}

/** Names rounds; round 0 is what comes before the first one. */
function roundsOf(from: number, to: number): string {
  if (from > 0) return ranged('round', from, to);
  return to === 0 ? 'before round 1' : `up to round ${to}`;
}

function ranged(word: string, from: number, to: number): string {
  return from === to ? `${word} ${from}` : `${word}s ${from} to ${to}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** Names the month of a day of a scenario: "February 2005". */
export function monthOf(start: string, day: number): string {
  const [year, month] = dateAfter(start, day).split('-').map(Number);
  return `${months[month! - 1]!} ${year!}`;
}
