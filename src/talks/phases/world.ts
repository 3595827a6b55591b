import { exp } from '../../numeric/index.js';
import { exponential } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { YEAR, daysBetween } from '../../scenario/index.js';
import type { Dynamics, Hazard } from '../../scenario/index.js';
import { officeId } from '../governments.js';
import type { Rulebook } from '../rulebook.js';
import type { Agenda, PublicState } from '../state/PublicState.js';

/** What the world brings in some time: events in no order, and what hazards that excite themselves add at its end. */
export interface World {
  readonly agenda: Agenda[];
  readonly excitation: Readonly<Record<string, number>>;
}

/** Days between two sessions, the last one included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Draws what happens in the world between two sessions, and adds what is dated. */
export function worldIn(
  { dynamics, scenario }: Rulebook,
  now: PublicState,
  span: Span,
  streams: Streams,
): World {
  const counts: Record<string, number> = {};
  const excitation: Record<string, number> = {};
  const agenda: Agenda[] = [];
  for (const hazard of dynamics?.hazards ?? []) {
    const { days, excited } = occurrences(hazard, now, span, counts, streams);
    counts[hazard.id] = days.length;
    if (hazard.excitation) excitation[hazard.id] = excited;
    for (const at of days) agenda.push({ id: hazard.id, day: at });
  }
  for (const { id, day: at } of dynamics ? calendarOf(dynamics, scenario.start) : []) {
    if (at <= span.to && (at > span.from || (now.round === 0 && at === span.from)))
      agenda.push({ id, day: at });
  }
  return { agenda, excitation };
}

/** Ogata thinning of a Hawkes process with an exponential kernel; without excitation a Poisson process. */
function occurrences(
  hazard: Hazard,
  now: PublicState,
  span: Span,
  counts: Readonly<Record<string, number>>,
  streams: Streams,
): { days: number[]; excited: number } {
  const { excitation, raisedBy } = hazard;
  const raised = raisedBy
    ? raisedBy.rate * (counts[raisedBy.hazard] ?? now.occurred[raisedBy.hazard] ?? 0)
    : 0;
  const base = hazard.rate * (now.lastHeld ? (hazard.talksFactor ?? 1) : 1) + raised;
  const stream = streams.stream(`hazard.${hazard.id}`, hazard.party);
  const years = (span.to - span.from) / YEAR;
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
    days.push(span.from + Math.floor(time * YEAR));
    if (excitation) excited += excitation.jump;
  }
  if (excitation) excited *= exp(-excitation.decay * Math.max(0, years - time));
  return { days, excited };
}

/** A cache: reading a date costs more than opening a round. */
const calendars = new WeakMap<Dynamics, { readonly start: string; readonly days: readonly Agenda[] }>();

/** Returns the day of every dated event, and of every change of government. */
function calendarOf(dynamics: Dynamics, start: string): readonly Agenda[] {
  let calendar = calendars.get(dynamics);
  if (calendar?.start !== start) {
    const governments = (dynamics.governments ?? []).map(({ date }, place) => ({
      id: officeId(place),
      date,
    }));
    const dated = [...dynamics.events, ...governments];
    const days = dated.map(({ id, date }) => ({ id, day: daysBetween(start, date) }));
    calendars.set(dynamics, (calendar = { start, days }));
  }
  return calendar.days;
}
