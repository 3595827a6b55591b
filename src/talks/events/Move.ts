import type { ActReason, Deal } from '../../scenario/index.js';
import type { DutyChoice } from '../state/Agreement.js';
import type { Tone } from '../state/PublicState.js';
import type { Objection } from '../state/Table.js';

/** What a party can do; which kinds are legal depends on the phase. */
export type Move =
  | SignalMove
  | ConsultMove
  | ProposeMove
  | AcceptMove
  | ObjectMove
  | WalkOutMove
  | CloseMove
  | ImplementMove
  | ActMove;

/** What every move may carry. */
interface Spoken {
  /**
   * What the party says with it, in its own words: up to 2,000 characters (code points), without
   * control characters but line breaks (`\n`) and tabs. It stands in the event and nowhere else: no rule and no
   * agent of the library reads it. Default, and the same as an empty text: nothing.
   */
  readonly text?: string;
}

/** A move as another party sees it: what was said at a meeting only if it was there, choices about duties not at all. */
export type SeenMove =
  | Exclude<Move, ConsultMove | ImplementMove>
  | (Omit<ConsultMove, 'meetings'> & {
      /** Whom it met; what was urged stays between them. */
      readonly meetings: readonly SeenMeeting[];
    })
  | (Omit<ImplementMove, 'choices'> & Partial<Pick<ImplementMove, 'choices'>>);

/** A bilateral meeting as another party knows it. */
export type SeenMeeting = Pick<Urging, 'with'> & Partial<Urging>;

/** Phase `signals`: say something in public and decide whether to come. */
export interface SignalMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'signal';
  /** How it speaks. */
  readonly tone: Tone;
  /** Party that the statement is about. */
  readonly toward: string;
  /** Whether it says that it will come to the session. */
  readonly attend: boolean;
  /** Leave the talks for good. Default false. */
  readonly leave?: boolean;
}

/** Phase `consultations`: whom to meet and what to say there. */
export interface ConsultMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'consult';
  /** Whom it meets, and what it urges there; none is allowed. */
  readonly meetings: readonly Urging[];
}

/** One bilateral meeting. */
export interface Urging {
  /** Party id: whom it meets. */
  readonly with: string;
  /** 0 = stay firm, 1 = be flexible. */
  readonly urge: number;
  /** Issue ids that the speaker calls most important to itself. */
  readonly disclose: readonly string[];
  /**
   * Parties of which the speaker passes on what they have disclosed to it, as it was told. Who has heard of that already,
   * from them or from another, learns nothing new. Default none.
   */
  readonly carries?: readonly string[];
}

/** Phase `plenary`: an offer (SAOP) or a draft (the chair of a single text). */
export interface ProposeMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'propose';
  /** An option per issue, in issue order. */
  readonly deal: Deal;
}

/** Phase `plenary`: yes to the standing offer. */
export interface AcceptMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'accept';
  /** Issue ids that the party will not pay for, where the scenario lets it opt out. Default none. */
  readonly optOut?: readonly string[];
}

/**
 * Phase `plenary`, of a single text or in a ballot: no, and why; may show what one would rather have. In alternating
 * offers by ballot, with nothing on the table and without objections: the turn to offer is passed.
 */
export interface ObjectMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'object';
  /** What it objects to; one or more, an issue each. */
  readonly objections: readonly Objection[];
  /** What it would rather have, an option per issue. Default: unsaid. */
  readonly counter?: Deal;
}

/** Phase `plenary`: leave it, which ends it without agreement unless a deal can pass without the party. */
export interface WalkOutMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'walkOut';
}

/** Phase `plenary`, the chair of a single text: give up drafting. */
export interface CloseMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'close';
}

/** Phase `implementation`: one choice for every duty that is due, in the order of `openDuties`. */
export interface ImplementMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'implement';
  /** What it does about each of its open duties, in the order of `openDuties`. */
  readonly choices: readonly DutyChoice[];
}

/** Phase `conduct`, between sessions: do one thing of one's own will, or nothing. */
export interface ActMove extends Spoken {
  /** Tells the kinds apart. */
  readonly kind: 'act';
  /** Id of an action of the party. Default: nothing is done. */
  readonly action?: string;
  /**
   * Why, the weightiest first: other parties are not shown it, no rule reads it, the account tells it. Default, and the
   * same as an empty list: not said.
   */
  readonly because?: readonly ActReason[];
}
