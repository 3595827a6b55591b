import type { Agreed, TalksEvent, TalksState } from '../../../talks/index.js';

/** How an atom is decided on a run, and how it is told. */
export type Meaning = Happening | Standing;

/** True at a position if it happened at one of its events. */
export interface Happening {
  /** What happened, in words, if this event makes the atom true. `signed`: the agreements so far, by id. */
  readonly happens: (event: TalksEvent, signed: readonly Agreed[]) => string | undefined;
  /** The atom or its opposite, in words, without regard to a position. */
  readonly words: (holds: boolean) => string;
}

/** Read from the state: when a position ends, or after each of its events. */
export interface Standing {
  /** True if one moment of the position is enough. Default false: its end counts. */
  readonly anyMoment?: boolean;
  readonly stands: (state: TalksState) => boolean;
  /** A number that the words of one position want. */
  readonly reading?: (state: TalksState) => number;
  /** `reading`: of the position that is told; without it, of none in particular. */
  readonly words: (holds: boolean, reading?: number) => string;
}
