import type { Seat } from '../../scenario/index.js';
import type { Move } from './Move.js';

/** Something that is changed from outside at one place of the talks, to see what would have come of it. */
export type Intervention =
  ForceMove | ForbidMove | DropEvent | AddEvent | SetMandate | SetTrust | LiftDemand | ReplaceAgent;

/** The party whose turn it is makes this move, whatever it would have decided. */
export interface ForceMove {
  readonly kind: 'forceMove';
  readonly party: string;
  readonly move: Move;
}

/** The party whose turn it is must not make a move of this kind now; if it wants to, it makes the other one. */
export interface ForbidMove {
  readonly kind: 'forbidMove';
  readonly party: string;
  readonly move: Move['kind'];
  readonly instead: Move;
}

/** An exogenous event that is on the agenda does not happen. */
export interface DropEvent {
  readonly kind: 'dropEvent';
  /** Id of a hazard or a fixed event. */
  readonly id: string;
}

/** A hazard or a fixed event of the scenario happens now. */
export interface AddEvent {
  readonly kind: 'addEvent';
  readonly id: string;
}

/** The capital of a party sets its mandate. */
export interface SetMandate {
  readonly kind: 'setMandate';
  readonly party: string;
  /** In [0, 1]. */
  readonly mandate: number;
}

/** A party expects a share of promises kept by another one, as firmly as it expected something else so far. */
export interface SetTrust {
  readonly kind: 'setTrust';
  readonly party: string;
  /** Party that is trusted so much. */
  readonly in: string;
  /** From 0.01 to 0.99. */
  readonly trust: number;
}

/** The agent of a party gives up what it demands of an issue. */
export interface LiftDemand {
  readonly kind: 'liftDemand';
  readonly party: string;
  readonly issue: string;
}

/** Another agent plays a party from here on. In a trace it stands as name and parameters. */
export interface ReplaceAgent {
  readonly kind: 'replaceAgent';
  readonly party: string;
  readonly agent: Seat;
}
