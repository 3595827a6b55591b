import type { Members } from '../../input/index.js';
import type { Streams } from '../../random/index.js';
import type { Seat } from '../../scenario/index.js';
import type { AsyncAgent } from '../agent.js';
import type { EffectFact } from '../events/EffectFact.js';
import type { ForbidMove, Intervention } from '../events/Intervention.js';
import type { Intervened, TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agenda } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';

/** What a kind of intervention is. Methods, so that a kind of one intervention is a kind of any. */
export interface InterventionKind<I extends Intervention> {
  /** Whether the event after it is what it brings: they are of one breath. */
  readonly leads: boolean;
  /** Reads its members beside its kind. */
  members(book: Rulebook): Members;
  /** Returns what it does, or as a sentence why it does not apply here. */
  resolve(book: Rulebook, state: TalksState, intervention: I, streams: Streams): Result | string;
  /** Returns what the party whose turn it is must not do because of it. Default: nothing. */
  forbids?(intervention: I): ForbidMove;
  /** Who plays whom after it. Default: as before. */
  readonly seating?: Seating<I>;
}

/** What an intervention changes at once, and what follows from it in the same breath. */
export interface Result {
  readonly effects?: readonly EffectFact[];
  readonly agenda?: readonly Agenda[];
  /** What a party insists on from here on. */
  readonly position?: NonNullable<Intervened['position']>;
  readonly then?: readonly TalksEvent[];
}

/** Who plays whom after an intervention. */
export interface Seating<I> {
  /**
   * Returns who plays the party of the intervention from now on; undefined if that stays as it is.
   *
   * @param seated - who plays a party so far
   * @param state - before the intervention is written
   * @throws SixPartyError `invalid-option` if it can do nothing with that agent
   */
  reseat(
    intervention: I,
    seated: (party: string) => AsyncAgent | undefined,
    state: TalksState,
  ): Reseated | undefined;
  /** Returns the seats as a trace names them after it. */
  seats(intervention: I, before: Readonly<Record<string, Seat>>): Readonly<Record<string, Seat>>;
}

/** Who plays a party from now on; null: nobody, by hand. */
export interface Reseated {
  readonly party: string;
  readonly agent: AsyncAgent | null;
}
