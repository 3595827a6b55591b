import {
  COUNT,
  type Cursor,
  date,
  id,
  listOf,
  member,
  namesOf,
  noneTwice,
  number,
  oneOf,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readList,
  readNumber,
  type Reader,
  readRecord,
  report,
  text,
} from '../../input/index.js';
import type { Effect } from './effects.js';
import { checkEffect } from './effects.js';
import type { Outline } from './outline.js';

/** An exogenous event that comes at random: a Poisson process, or a Hawkes process if it excites itself. */
export interface Hazard {
  /** Unique among hazards and events. */
  readonly id: string;
  /** Said in the account: "Pyongyang tests a missile". */
  readonly label: string;
  /** Party that does it or to which it happens. */
  readonly party: string;
  /** Events a year without excitation, ≥ 0. */
  readonly rate: number;
  /** Factor ≥ 0 on the rate after a gap in which a session was held. Default 1. */
  readonly talksFactor?: number;
  /** Each event adds `jump` events a year, dying away by `decay` a year; `jump < decay`. */
  readonly excitation?: {
    /** Events a year that each occurrence adds, ≥ 0. */
    readonly jump: number;
    /** How fast that dies away, a year. */
    readonly decay: number;
  };
  /** Events a year added per occurrence of another hazard since the last session. */
  readonly raisedBy?: {
    /** Id of the other hazard. */
    readonly hazard: string;
    /** Events a year added, ≥ 0. */
    readonly rate: number;
  };
  /** Greatest number of occurrences in one gap, ≥ 1. Default 20. */
  readonly most?: number;
  /** What each occurrence does. */
  readonly effects: readonly Effect[];
}

/** A dated event that happens for certain: before the first session at or after that day. */
export interface FixedEvent {
  /** Unique among hazards and events. */
  readonly id: string;
  /** Said in the account. */
  readonly label: string;
  /** Party that does it or to which it happens. */
  readonly party: string;
  /** ISO date, at or after the scenario's start. */
  readonly date: string;
  /** What it does. */
  readonly effects: readonly Effect[];
  /** Conditions of `conduct` that hold from then on; nothing where parties do not act between sessions. Default none. */
  readonly sets?: readonly string[];
}

/** Checks the events that come at random. */
export function checkHazards(cursor: Cursor, outline: Outline): void {
  readList(cursor, (hazard) => checkHazard(hazard, outline));
  noneTwice(cursor, 'id');
}

/** Readers of what everything has that happens at a rate: by chance, or of somebody's own will. */
export function happening(outline: Outline): Readonly<Record<string, Reader>> {
  return {
    id,
    label: text,
    party: oneOf(outline.parties, 'a party'),
    rate: number(POSITIVE_OR_ZERO),
    effects: listOf((effect) => checkEffect(effect, outline)),
  };
}

function checkHazard(cursor: Cursor, outline: Outline): void {
  const others = outline.hazards.filter((id) => id !== member(cursor, 'id').value);
  readRecord(cursor, happening(outline), {
    talksFactor: number(POSITIVE_OR_ZERO),
    excitation: checkExcitation,
    raisedBy: (raised) => {
      readRecord(raised, { hazard: oneOf(others, 'another hazard'), rate: number(POSITIVE_OR_ZERO) });
    },
    most: number(COUNT),
  });
}

function checkExcitation(cursor: Cursor): void {
  let jump: number | undefined;
  readRecord(cursor, {
    jump: (inner) => (jump = readNumber(inner, POSITIVE_OR_ZERO)),
    decay: (inner) => {
      const decay = readNumber(inner, POSITIVE);
      if (decay === undefined || jump === undefined || jump < decay) return;
      const hint = 'Otherwise each event brings on one more, without end.';
      report(inner, 'inconsistent', `more than the jump, ${jump}`, { hint });
    },
  });
}

/**
 * Checks the events that happen for certain.
 *
 * @param conditions - ids of those that acts can bring about; undefined where parties do not act
 */
export function checkEvents(
  cursor: Cursor,
  outline: Outline,
  conditions: readonly string[] | undefined,
): void {
  readList(cursor, (event) => {
    readRecord(
      event,
      {
        id,
        label: text,
        party: oneOf(outline.parties, 'a party'),
        date: (inner) => {
          const read = date(inner);
          if (read === undefined || outline.start === undefined || read >= outline.start) return;
          report(inner, 'inconsistent', `a date at or after the start, ${outline.start}`);
        },
        effects: listOf((effect) => checkEffect(effect, outline)),
      },
      { sets: conditions ? namesOf(conditions, 'a condition') : listOf(id) },
    );
  });
  noneTwice(cursor, 'id');
}
