import type { TalksEvent } from '../../../talks/index.js';
import type { Position } from './Position.js';

/** Knows round and day of a run that goes by. */
export interface Clock {
  see(event: TalksEvent): void;
  /** The position that the last event belongs to. */
  position(): Position;
  /** Day of the last event. */
  dayOf(event: TalksEvent): number;
}

/** A clock at the start of a run. */
export function clockOf(): Clock {
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
    // Events of the world and steps carry their own day; all else is of the day that the talks have come to.
    dayOf: (event) => (event.type === 'occurred' || event.type === 'performed' ? event.day : day),
  };
}
