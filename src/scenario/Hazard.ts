import type { Effect } from './effects.js';

/** An exogenous event that comes at random: a Poisson process, or a Hawkes process if it excites itself. */
export interface Hazard {
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
  readonly excitation?: { readonly jump: number; readonly decay: number };
  /** Events a year added per occurrence of another hazard since the last session. */
  readonly raisedBy?: { readonly hazard: string; readonly rate: number };
  /** Greatest number of occurrences in one gap, ≥ 1. Default 20. */
  readonly most?: number;
  readonly effects: readonly Effect[];
}

/** A dated event that happens for certain: before the first session at or after that day. */
export interface FixedEvent {
  readonly id: string;
  readonly label: string;
  readonly party: string;
  /** ISO date, at or after the scenario's start. */
  readonly date: string;
  readonly effects: readonly Effect[];
}
