import type { Evidence } from './Evidence.js';
import type { Played } from './Played.js';

/** A statement about the order of things that history bore out. */
export type Target = ValueTarget | RunsTarget;

/** Judged from what texts are worth, once per draw. */
export interface ValueTarget {
  readonly kind: 'value';
  readonly id: number;
  readonly label: string;
  readonly needed: number;
  readonly holds: (evidence: Readonly<Record<string, Evidence>>) => boolean;
}

/** Judged from what talks led to, once per twenty draws, each played once. */
export interface RunsTarget {
  readonly kind: 'runs';
  readonly id: number;
  readonly label: string;
  readonly needed: number;
  readonly holds: (played: Readonly<Record<string, Played>>) => boolean;
}
