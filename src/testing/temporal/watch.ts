import type { Draft } from 'immer';
import { apply, initialState, misfit } from '../../talks/index.js';
import type { Agreed, Rulebook, TalksEvent } from '../../talks/index.js';
import type { Happening, Meaning, Standing } from '../atoms/AtomKind.js';
import type { Column } from './judge.js';

/** A part of a run that is judged as one. */
export interface Position {
  /** Round that it belongs to; 0 before the first one. */
  readonly round: number;
  /** Day on which that round opened. */
  readonly opened: number;
}

/** The truth of a formula's atoms on a run, and what there is to tell of it. */
export interface Watched {
  readonly positions: readonly Position[];
  /** Per atom. */
  readonly columns: readonly Column[];
  /** Per atom and position: what made it true; undefined for what did not happen, or only stands. */
  readonly facts: readonly (readonly (Fact | undefined)[])[];
  /** Per atom and position: the number that stood there; nothing for what happens. */
  readonly values: readonly (readonly number[])[];
}

/** Something that happened, and when. */
export interface Fact {
  readonly text: string;
  readonly day: number;
}

/**
 * Goes through a run once and asks the atoms: what happens at every event, what stands at the end of every
 * position. Only what stands needs the state, which is replayed for it.
 *
 * @throws SixPartyError `invalid-trace` if an event cannot be applied
 */
export function watch(
  book: Rulebook,
  events: readonly TalksEvent[],
  meanings: readonly Meaning[],
  per: 'round' | 'event',
): Watched {
  const opening = per === 'round' ? events.filter(({ type }) => type === 'roundOpened').length : 0;
  const n = per === 'round' ? Math.max(1, opening) : events.length;
  const columns = meanings.map(() => new Uint8Array(n));
  const facts = meanings.map((): (Fact | undefined)[] => []);
  const values = meanings.map((): number[] => []);
  const happenings = indexed(meanings, (meaning): meaning is Happening => 'happens' in meaning);
  const standings = indexed(meanings, (meaning): meaning is Standing => 'stands' in meaning);
  const lasting = standings.filter(([, { anyMoment }]) => !anyMoment);
  const passing = standings.filter(([, { anyMoment }]) => anyMoment);
  const positions: Position[] = [];
  const signed: Agreed[] = [];
  const state = initialState(book, '');
  const clock = clockOf();

  function close(): void {
    const position = positions.push(clock.position()) - 1;
    for (const [atom, { stands, value }] of lasting) {
      columns[atom]![position] = stands(state) ? 1 : 0;
      if (value) values[atom]![position] = value(state);
    }
  }

  function see(event: TalksEvent): void {
    if (standings.length > 0) apply(state as Draft<typeof state>, event);
    clock.see(event);
    if (event.type === 'agreed') signed[event.id] = event;
    const position = positions.length;
    for (const [atom, { happens }] of happenings) {
      if (columns[atom]![position] === 1) continue;
      const text = happens(event, signed);
      if (text === undefined) continue;
      columns[atom]![position] = 1;
      facts[atom]![position] = { text, day: clock.dayOf(event) };
    }
    for (const [atom, { stands }] of passing) {
      if (stands(state)) columns[atom]![position] = 1;
    }
  }

  events.forEach((event, number) => {
    if (per === 'round' && event.type === 'roundOpened' && clock.position().round > 0) close();
    try {
      see(event);
    } catch {
      throw misfit(number, event);
    }
    if (per === 'event') close();
  });
  if (per === 'round') close();
  return { positions, columns, facts, values };
}

/** Picks the meanings of one form, each with the index of its atom. */
function indexed<M extends Meaning>(
  meanings: readonly Meaning[],
  is: (meaning: Meaning) => meaning is M,
): [atom: number, meaning: M][] {
  return meanings.flatMap((meaning, atom): [number, M][] => (is(meaning) ? [[atom, meaning]] : []));
}

/** Knows round and day of a run that goes by. */
interface Clock {
  see(event: TalksEvent): void;
  /** Returns the position that the last event belongs to. */
  position(): Position;
  /** Returns the day of the last event. */
  dayOf(event: TalksEvent): number;
}

type Dated = Extract<TalksEvent, { readonly type: 'occurred' | 'performed' | 'actTaken' | 'tookOffice' }>;

function isDated(event: TalksEvent): event is Dated {
  return ['occurred', 'performed', 'actTaken', 'tookOffice'].includes(event.type);
}

/** Makes a clock that stands at the start of a run. */
function clockOf(): Clock {
  let round = 0;
  let opened = 0;
  let day = 0;
  return {
    see: (event) => {
      if (event.type === 'timePassed') ({ day } = event);
      if (event.type !== 'roundOpened') return;
      ({ round, day } = event);
      opened = day;
    },
    position: () => ({ round, opened }),
    // What happens between sessions carries its own day; all else is of the day that the talks have come to.
    dayOf: (event) => (isDated(event) ? event.day : day),
  };
}
