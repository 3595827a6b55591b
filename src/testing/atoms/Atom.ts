import type { OutcomeKind, TalksState, Tone } from '../../talks/index.js';

/**
 * A statement that is true or false of one position of a run. Plain JSON but `holds`, whose predicate is code.
 *
 * An atom that says what happened is true at a position if it happened at one of its events; one that says
 * how things stand (`level`, `inForce`, `noDealAbove`, `holds`) is read when the position ends.
 */
export type Atom =
  | { readonly kind: 'agreed' | 'inForce'; readonly substance?: boolean }
  | {
      readonly kind: 'walkedOut' | 'leftTalks' | 'breached' | 'exposed' | 'aidDelivered';
      readonly party?: string;
    }
  | { readonly kind: 'attended' | 'optedOut' | 'abandonedDiplomacy'; readonly party: string }
  | LevelAtom
  | { readonly kind: 'performed' | 'promised'; readonly issue: string; readonly level?: OptionName }
  | {
      readonly kind: 'statement';
      readonly party: string;
      readonly tone?: Tone;
      readonly toward?: string;
    }
  | { readonly kind: 'sessionHeld' | 'chairStated' }
  | { readonly kind: 'inspectorsReturned' }
  | { readonly kind: 'occurred'; readonly event: string }
  | { readonly kind: 'acted'; readonly party: string; readonly action?: string }
  | { readonly kind: 'conditionHeld'; readonly condition: string }
  | { readonly kind: 'ended'; readonly outcome?: OutcomeKind }
  | { readonly kind: 'noDealAbove'; readonly party: string; readonly value: number }
  | HoldsAtom;

/** The implemented level of an issue, compared with an option. */
export interface LevelAtom {
  readonly kind: 'level';
  readonly issue: string;
  readonly compare: 'atLeast' | 'atMost' | 'equals';
  readonly option: OptionName;
}

/** A predicate of one's own. */
export interface HoldsAtom {
  readonly kind: 'holds';
  /** What it says, for the reason. */
  readonly name: string;
  readonly predicate: (state: TalksState) => boolean;
}

/**
 * An option of an issue: its index, its text, the text's first few words, or any words that are found in
 * no other option of the issue; upper and lower case count the same. `'freeze'` is rollback's
 * "freeze: shut down and seal Yongbyon".
 */
export type OptionName = number | string;
