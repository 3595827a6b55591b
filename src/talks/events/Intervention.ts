import type { Seat } from '../../scenario/index.js';
import type { Move } from './Move.js';

/** Something that is changed from outside at one place of the talks, to see what would have come of it. */
export type Intervention =
  ForceMove | ForbidMove | DropEvent | AddEvent | SetMandate | SetTrust | LiftDemand | ReplaceAgent;

/** The party whose turn it is makes this move, whatever it would have decided. */
export interface ForceMove {
  /** Tells the kinds apart. */
  readonly kind: 'forceMove';
  /** Party that must move now. */
  readonly party: string;
  /** What it does in place of its agent's choice; a legal move. */
  readonly move: Move;
}

/** The party whose turn it is must not make a move of this kind now; if it wants to, it makes the other one. */
export interface ForbidMove {
  /** Tells the kinds apart. */
  readonly kind: 'forbidMove';
  /** Party that must move now. */
  readonly party: string;
  /** Kind of move that it may not make. */
  readonly move: Move['kind'];
  /** What it does if it would. */
  readonly instead: Move;
}

/** An exogenous event that is on the agenda does not happen. */
export interface DropEvent {
  /** Tells the kinds apart. */
  readonly kind: 'dropEvent';
  /** Id of a hazard or a fixed event. */
  readonly id: string;
}

/** A hazard or a fixed event of the scenario happens now. */
export interface AddEvent {
  /** Tells the kinds apart. */
  readonly kind: 'addEvent';
  /** Of a hazard or a fixed event of the scenario. */
  readonly id: string;
}

/** The capital of a party sets its mandate. */
export interface SetMandate {
  /** Tells the kinds apart. */
  readonly kind: 'setMandate';
  /** Party whose capital sets it. */
  readonly party: string;
  /** In [0, 1]. */
  readonly mandate: number;
}

/** A party expects a share of promises kept by another one, as firmly as it expected something else so far. */
export interface SetTrust {
  /** Tells the kinds apart. */
  readonly kind: 'setTrust';
  /** Party that trusts. */
  readonly party: string;
  /** Party that is trusted so much. */
  readonly in: string;
  /** From 0.01 to 0.99. */
  readonly trust: number;
}

/** The agent of a party gives up what it demands of an issue. */
export interface LiftDemand {
  /** Tells the kinds apart. */
  readonly kind: 'liftDemand';
  /** Party that insists no more. */
  readonly party: string;
  /** Id of the issue that it demanded something of. */
  readonly issue: string;
}

/** Another agent plays a party from here on. In a trace it stands as name and parameters. */
export interface ReplaceAgent {
  /** Tells the kinds apart. */
  readonly kind: 'replaceAgent';
  /** Party whose seat it is. */
  readonly party: string;
  /** Who plays on, as data or as an agent. */
  readonly agent: Seat;
}
