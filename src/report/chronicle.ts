import type { Deal, Scenario } from '../scenario/index.js';
import type { AcceptMove, Agreed, Duty, Move, ObjectMove, RoundOpened, TalksEvent } from '../talks/index.js';
import { toldOutcome, type ToldOutcome } from './toldOutcome.js';

/** A run put in order for telling. */
export interface Chronicle {
  readonly scenario: Scenario;
  readonly chapters: readonly Chapter[];
  /** Agreements by id, as they were signed. */
  readonly agreements: readonly Agreed[];
  /** Day by which each duty was promised: `agreement/duty` → day. */
  readonly dueDays: ReadonlyMap<string, number>;
  /** Null while the talks go on. */
  readonly outcome: ToldOutcome | null;
}

/** One round of a run as it is told. */
export interface Chapter {
  readonly opened: RoundOpened;
  /** What followed, up to the opening of the next round. */
  readonly events: readonly TalksEvent[];
  /** Number of the session that was held; 0 if none was. */
  readonly session: number;
  /** What was put on the table, in order. */
  readonly readings: readonly Reading[];
}

/** One text on the table and the answers to it. */
export interface Reading {
  readonly session: number;
  /** Which text of the session it is, from 1. */
  readonly number: number;
  readonly by: string;
  readonly deal: Deal;
  /** Where the same text was put first; null: here. */
  readonly first: Pick<Reading, 'session' | 'number'> | null;
  readonly accepted: readonly MoveBy<AcceptMove>[];
  readonly objected: readonly MoveBy<ObjectMove>[];
}

/** A move and who made it. */
export interface MoveBy<M extends Move = Move> {
  readonly party: string;
  readonly move: M;
}

/** The event of a type. */
export type EventOf<T extends TalksEvent['type']> = Extract<TalksEvent, { readonly type: T }>;

/** The move of a kind. */
export type MoveOf<K extends Move['kind']> = Extract<Move, { readonly kind: K }>;

/** Puts the events of a run in order for telling. */
export function chronicleOf(scenario: Scenario, events: readonly TalksEvent[]): Chronicle {
  const agreements: Agreed[] = [];
  const dueDays = new Map<string, number>();
  let outcome: ToldOutcome | null = null;
  for (const event of events) {
    if (event.type === 'ended') outcome = toldOutcome(scenario, events, event.outcome);
    if (event.type === 'agreed') {
      agreements[event.id] = event;
      event.duties.forEach(({ dueDay }, duty) => dueDays.set(`${event.id}/${duty}`, dueDay));
    }
    if (event.type === 'stageOpened') {
      for (const { duty, dueDay } of event.due) dueDays.set(`${event.agreement}/${duty}`, dueDay);
    }
  }
  return { scenario, chapters: chaptersOf(events), agreements, dueDays, outcome };
}

/** Returns the events of one type in a chapter, in order. */
export function eventsOf<T extends TalksEvent['type']>({ events }: Chapter, type: T): readonly EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** Returns the moves of one kind in a chapter, in order. */
export function movesOf<K extends Move['kind']>(chapter: Chapter, kind: K): readonly MoveBy<MoveOf<K>>[] {
  return eventsOf(chapter, 'moved').filter(
    (moved): moved is typeof moved & MoveBy<MoveOf<K>> => moved.move.kind === kind,
  );
}

/** Returns a duty as it was signed, with the day by which it was promised. */
export function dutyOf(
  { agreements, dueDays }: Chronicle,
  { agreement, duty: number }: { readonly agreement: number; readonly duty: number },
): Duty | undefined {
  const duty = agreements[agreement]?.duties[number];
  return duty && { ...duty, dueDay: dueDays.get(`${agreement}/${number}`) ?? duty.dueDay };
}

/** The events by round. What comes before the first round is not told. */
function chaptersOf(events: readonly TalksEvent[]): readonly Chapter[] {
  const starts = events.flatMap((event, index) => (event.type === 'roundOpened' ? [index] : []));
  let sessions = 0;
  const firsts: Firsts = new Map();
  return starts.flatMap((start, round): Chapter[] => {
    const opened = events[start]!;
    if (opened.type !== 'roundOpened') return [];
    const rest = events.slice(start + 1, starts[round + 1]);
    const held = opened.phase === 'plenary' || rest.some((event) => event.type === 'convened' && event.held);
    if (held) sessions += 1;
    const session = held ? sessions : 0;
    return [{ opened, events: rest, session, readings: readingsOf(rest, session, firsts) }];
  });
}

/** Where each text was put first, by its options in one string. */
type Firsts = Map<string, NonNullable<Reading['first']>>;

/** What was put on the table of one session, and the answers. */
function readingsOf(events: readonly TalksEvent[], session: number, firsts: Firsts): readonly Reading[] {
  const readings: Reading[] = [];
  let hasFallen = false;
  for (const event of events) {
    if (event.type === 'readingFailed') hasFallen = event.falls === true;
    if (event.type !== 'moved') continue;
    const { party, move } = event;
    const last = readings[readings.length - 1];
    if (move.kind === 'propose') {
      const { deal } = move;
      const number = readings.length + 1;
      const text = deal.join();
      const first = firsts.get(text) ?? null;
      if (!first) firsts.set(text, { session, number });
      readings.push({ session, number, by: party, deal, first, accepted: [], objected: [] });
      hasFallen = false;
    } else if (last && move.kind === 'accept') {
      readings[readings.length - 1] = { ...last, accepted: [...last.accepted, { party, move }] };
    } else if (last && move.kind === 'object' && !hasFallen) {
      readings[readings.length - 1] = { ...last, objected: [...last.objected, { party, move }] };
    }
  }
  return readings;
}
