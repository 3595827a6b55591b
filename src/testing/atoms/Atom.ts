import type { OutcomeKind, TalksState, Tone } from '../../talks/index.js';

/**
 * A statement that is true or false of one position of a run. Plain JSON but `holds`, whose predicate is code.
 *
 * An atom that says what happened is true at a position if it happened at one of its events; one that says
 * how things stand (`level`, `inForce`, `noDealAbove`, `holds`) is read when the position ends.
 */
export type Atom =
  | {
      /** Tells the kinds apart. */
      readonly kind: 'agreed' | 'inForce';
      /** Whether only agreements of substance count. Default false. */
      readonly substance?: boolean;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'walkedOut' | 'leftTalks' | 'breached' | 'exposed' | 'aidDelivered';
      /** Party id. Default: any party. */
      readonly party?: string;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'attended' | 'optedOut' | 'abandonedDiplomacy';
      /** Party id. */
      readonly party: string;
    }
  | LevelAtom
  | {
      /** Tells the kinds apart. */
      readonly kind: 'performed' | 'promised';
      /** Issue id. */
      readonly issue: string;
      /** The option. Default: any. */
      readonly level?: OptionName;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'statement';
      /** Party that spoke. */
      readonly party: string;
      /** How it spoke. Default: in any tone. */
      readonly tone?: Tone;
      /** Party that it spoke about. Default: any. */
      readonly toward?: string;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'sessionHeld' | 'chairStated';
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'inspectorsReturned';
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'occurred';
      /** Id of a hazard or a fixed event. */
      readonly event: string;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'acted';
      /** Party that acted. */
      readonly party: string;
      /** Id of an action. Default: any. */
      readonly action?: string;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'conditionHeld';
      /** Id of a condition. */
      readonly condition: string;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'ended';
      /** How they ended. Default: in any way. */
      readonly outcome?: OutcomeKind;
    }
  | {
      /** Tells the kinds apart. */
      readonly kind: 'noDealAbove';
      /** Party whose no-deal value it is. */
      readonly party: string;
      /** In [−1, 1]. */
      readonly value: number;
    }
  | HoldsAtom;

/** The implemented level of an issue, compared with an option. */
export interface LevelAtom {
  /** Tells the kinds apart. */
  readonly kind: 'level';
  /** Issue id. */
  readonly issue: string;
  /** Whether the level is to be at least, at most or just that of the option. */
  readonly compare: 'atLeast' | 'atMost' | 'equals';
  /** What the level is compared with. */
  readonly option: OptionName;
}

/** A predicate of one's own. */
export interface HoldsAtom {
  /** Tells the kinds apart. */
  readonly kind: 'holds';
  /** What it says, for the reason. */
  readonly name: string;
  /** Is shown the state when the position ends, and must not change it. */
  readonly predicate: (state: TalksState) => boolean;
}

/**
 * An option of an issue: its index, its text, the text's first few words, or any words that are found in
 * no other option of the issue; upper and lower case count the same. `'freeze'` is rollback's
 * "freeze: shut down and seal Yongbyon".
 */
export type OptionName = number | string;
