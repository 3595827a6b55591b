import type { Draft } from 'immer';
import { SixPartyError } from '../../../scenario/index.js';
import { apply, initialState } from '../../../talks/index.js';
import type { Agreed, Rulebook, TalksEvent } from '../../../talks/index.js';
import type { Happening, Meaning, Standing } from '../../atoms/meaning/Meaning.js';
import type { Column } from './columnOf.js';
import { clockOf } from './clockOf.js';
import type { Position } from './Position.js';

/** Where the atoms of a formula are true, and what is to be told of it. */
export interface Watched {
  readonly positions: readonly Position[];
  /** Per atom. */
  readonly columns: readonly Column[];
  /** Per atom and position: what made it true; undefined for what did not happen, or only stands. */
  readonly facts: readonly (readonly (Fact | undefined)[])[];
  /** Per atom and position: what stood there; undefined for what happens. */
  readonly readings: readonly (readonly number[])[];
}

/** What happened, and when. */
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
  const readings = meanings.map((): number[] => []);
  const happenings = placed(meanings, (meaning): meaning is Happening => 'happens' in meaning);
  const standings = placed(meanings, (meaning): meaning is Standing => 'stands' in meaning);
  const lasting = standings.filter(([, { anyMoment }]) => !anyMoment);
  const passing = standings.filter(([, { anyMoment }]) => anyMoment);
  const positions: Position[] = [];
  const signed: Agreed[] = [];
  const state = initialState(book, '');
  const clock = clockOf();

  function close(): void {
    const position = positions.push(clock.position()) - 1;
    for (const [place, { stands, reading }] of lasting) {
      columns[place]![position] = stands(state) ? 1 : 0;
      if (reading) readings[place]![position] = reading(state);
    }
  }

  function see(event: TalksEvent): void {
    if (standings.length > 0) apply(state as Draft<typeof state>, event);
    clock.see(event);
    if (event.type === 'agreed') signed[event.id] = event;
    const position = positions.length;
    for (const [place, { happens }] of happenings) {
      if (columns[place]![position] === 1) continue;
      const text = happens(event, signed);
      if (text === undefined) continue;
      columns[place]![position] = 1;
      facts[place]![position] = { text, day: clock.dayOf(event) };
    }
    for (const [place, { stands }] of passing) {
      if (stands(state)) columns[place]![position] = 1;
    }
  }

  events.forEach((event, number) => {
    if (per === 'round' && event.type === 'roundOpened' && clock.position().round > 0) close();
    try {
      see(event);
    } catch {
      throw misfit(event, number);
    }
    if (per === 'event') close();
  });
  if (per === 'round') close();
  return { positions, columns, facts, readings };
}

function placed<M extends Meaning>(
  meanings: readonly Meaning[],
  is: (meaning: Meaning) => meaning is M,
): [place: number, meaning: M][] {
  return meanings.flatMap((meaning, place): [number, M][] => (is(meaning) ? [[place, meaning]] : []));
}

function misfit(event: TalksEvent, number: number): SixPartyError {
  const message = `Event ${number} (${event.type}) does not fit what came before it.`;
  return new SixPartyError('invalid-trace', message, [
    {
      path: `events[${number}]`,
      code: 'broken-chain',
      expected: 'an event that a run wrote',
      received: event.type,
      message,
      hint: '',
    },
  ]);
}
