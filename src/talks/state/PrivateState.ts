import type { Bound, Ladder } from '../../scenario/index.js';
import type { Beliefs } from '../../valuation/index.js';
import type { DutyChoice } from './Agreement.js';

/** What one party knows alone: preferences, beliefs, mandate, and what it hides. */
export interface PrivateState extends Beliefs {
  /** No-deal value before drift and before the shocks that fade. */
  readonly noDealBase: number;
  /** What shocks that fade have moved it by and is left of them; absent where all shocks last. */
  readonly noDealShock?: number;
  /** How far it is ready to give way, in [0, mandate]. */
  readonly flexibility: number;
  /** Ceiling set by the capital, in [0, 1]; a veto lowers it to 0 for a time. */
  readonly mandate: number;
  /**
   * What it insists on, where the scenario says that or the rules have to know it: it goes before what its agent demands.
   * Absent: what its agent demands.
   */
  readonly position?: readonly Ladder[];
  /** What the run drew for its firmness. Absent: nothing. */
  readonly firmness?: DrawnFirmness;
  /** Day of its last date to act between sessions. Absent before the first. */
  readonly asked?: number;
  /** What others urged on it this round, 0 firmness to 1 flexibility, weighted as its influence is; silence counts ½. Absent where nobody acts between sessions. */
  readonly urged?: number;
  /** This round's urgings from others, 0 firmness to 1 flexibility, per party. */
  readonly urgings: Readonly<Record<string, number>>;
  /** Issues that others have called most important to them, per party. */
  readonly disclosed: Readonly<Record<string, readonly string[]>>;
  /** Real stock per nuclear path of its own, in weapons' worth. */
  readonly stocks: Readonly<Record<string, number>>;
  /** Steps it claims to have performed and has not. */
  readonly concealed: readonly ConcealedStep[];
  /** What it decided about duties that are not done yet. */
  readonly intentions: readonly Intention[];
  /** Own hidden paths that are about to be found. */
  readonly exposing: readonly string[];
  /** Expected gain of the last deal that passed, as it saw it then. */
  readonly signedFor: number | null;
}

/** What a run drew for the firmness of a party: per bound and issue, in issue order, what is added to every rung. */
export type DrawnFirmness = Readonly<Record<Bound, readonly number[]>>;

/** A step performed in appearance only. */
export interface ConcealedStep {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Place of the duty in its agreement's `duties`, from 0. */
  readonly duty: number;
  /** Id of the issue of the step. */
  readonly issue: string;
  /** Option that it seems to have led to. */
  readonly level: number;
  /** It is about to be found out. */
  readonly found: boolean;
}

/** A decision about one duty. */
export interface Intention {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Place of the duty in its agreement's `duties`, from 0. */
  readonly duty: number;
  /** What the party does about it. */
  readonly choice: DutyChoice;
}
