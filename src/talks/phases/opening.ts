import { exp } from '../../numeric/index.js';
import { exponential, pick, uniform } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { YEAR, daysBetween, drawQuantity } from '../../scenario/index.js';
import type { Dynamics, Hazard, Quantity } from '../../scenario/index.js';
import type { Agenda, PublicState } from '../state/PublicState.js';
import { initialPrivate } from '../state/initialPrivate.js';
import { termsOf } from '../state/TalksState.js';
import { NATURE, type Resolver } from './Resolver.js';

/** Draws every interval of the scenario and what moves firmness, a stream each per party, and the terms of texts. */
export const resolveBeginning: Resolver = (book, _state, streams) => {
  const terms = termsOf(book, (quantity) => drawQuantity(quantity, streams.stream('terms', NATURE)));
  return [
    {
      type: 'began',
      private: Object.fromEntries(
        book.scenario.parties.map((party) => {
          const stream = streams.stream('start', party.id);
          const value = (quantity: Quantity): number => drawQuantity(quantity, stream);
          const firmness = streams.stream('firmness', party.id);
          // + 0: JSON does not know −0.
          const within = (halfWidth: number): number => uniform(firmness, -halfWidth, halfWidth) + 0;
          return [party.id, initialPrivate(book, party, value, within)];
        }),
      ),
      ...(terms && { terms }),
    },
  ];
};

/** Opens a round: draws what happened in the world since the last one. */
export const resolveOpening: Resolver = (book, state, streams) => {
  const { public: now } = state;
  const { dynamics } = book;
  if (!dynamics) {
    return [
      {
        type: 'roundOpened',
        round: now.round + 1,
        day: now.day,
        phase: 'plenary',
        agenda: [],
        excitation: {},
      },
    ];
  }
  const day =
    now.round === 0 && dynamics.firstGapDays
      ? now.day + pick(streams.stream('gap', NATURE), dynamics.firstGapDays)
      : now.day;
  const gap = { from: now.opened, to: day };
  const counts: Record<string, number> = {};
  const excitation: Record<string, number> = {};
  const agenda: Agenda[] = [];
  for (const hazard of dynamics.hazards) {
    const { days, excited } = occurrences(hazard, now, gap, counts, streams);
    counts[hazard.id] = days.length;
    if (hazard.excitation) excitation[hazard.id] = excited;
    for (const at of days) agenda.push({ id: hazard.id, day: at });
  }
  for (const { id, day: at } of calendarOf(dynamics, book.scenario.start)) {
    if (at <= day && (at > now.opened || (now.round === 0 && at === now.opened)))
      agenda.push({ id, day: at });
  }
  // Last: it moves no draw of what the world brings.
  for (const { id, day: at } of state.injects?.waiting ?? []) {
    if (at === null || at <= day) agenda.push({ id, day: at ?? day });
  }
  agenda.sort((a, b) => a.day - b.day);
  return [{ type: 'roundOpened', round: now.round + 1, day, phase: 'happening', agenda, excitation }];
};

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Ogata thinning of a Hawkes process with an exponential kernel; without excitation a Poisson process. */
function occurrences(
  hazard: Hazard,
  now: PublicState,
  gap: Gap,
  counts: Readonly<Record<string, number>>,
  streams: Streams,
): { days: number[]; excited: number } {
  const { excitation, raisedBy } = hazard;
  const raised = raisedBy
    ? raisedBy.rate * (counts[raisedBy.hazard] ?? now.occurred[raisedBy.hazard] ?? 0)
    : 0;
  const base = hazard.rate * (now.lastHeld ? (hazard.talksFactor ?? 1) : 1) + raised;
  const stream = streams.stream(`hazard.${hazard.id}`, hazard.party);
  const years = (gap.to - gap.from) / YEAR;
  const days: number[] = [];
  let excited = now.excitation[hazard.id] ?? 0;
  let time = 0;
  while (days.length < (hazard.most ?? 20) && base + excited > 0) {
    const ceiling = base + excited;
    const wait = exponential(stream, ceiling);
    if (time + wait > years) break;
    time += wait;
    if (excitation) excited *= exp(-excitation.decay * wait);
    if (stream.next() * ceiling > base + excited) continue;
    days.push(gap.from + Math.floor(time * YEAR));
    if (excitation) excited += excitation.jump;
  }
  if (excitation) excited *= exp(-excitation.decay * Math.max(0, years - time));
  return { days, excited };
}

/** A cache: reading a date costs more than opening a round. */
const calendars = new WeakMap<Dynamics, { readonly start: string; readonly days: readonly Agenda[] }>();

/** Returns the day of every dated event. */
function calendarOf(dynamics: Dynamics, start: string): readonly Agenda[] {
  let calendar = calendars.get(dynamics);
  if (calendar?.start !== start) {
    const days = dynamics.events.map(({ id, date }) => ({ id, day: daysBetween(start, date) }));
    calendars.set(dynamics, (calendar = { start, days }));
  }
  return calendar.days;
}
