import type { Outcome } from '../../talks/index.js';
import type { Valuation } from '../../valuation/index.js';

/** Draws that are judged together where a target is about what talks lead to. */
export const DRAWS_PER_GROUP = 20;

/** Most draws of a back-test. */
export const MAX_DRAWS = 100_000;

/** Shares of draws from which on a target counts as met; a soft one hangs on judgements that are less sure. */
export const NEEDED: { readonly firm: number; readonly soft: number } = { firm: 0.8, soft: 0.6 };

/** A statement about the order of things that history bore out. */
export type Target = ValueTarget | RunsTarget;

/** A target that is judged from what texts are worth, once per draw. */
export interface ValueTarget {
  readonly kind: 'value';
  readonly id: number;
  readonly label: string;
  readonly needed: number;
  readonly holds: (evidence: Readonly<Record<string, Evidence>>) => boolean;
}

/** A target that is judged from what talks led to, once per group of draws, each played once. */
export interface RunsTarget {
  readonly kind: 'runs';
  readonly id: number;
  readonly label: string;
  readonly needed: number;
  readonly holds: (played: Readonly<Record<string, Played>>) => boolean;
}

/** What a text is worth to whom at the start of one dated scenario, in one draw. */
export interface Evidence {
  /** Party ids in scenario order. */
  readonly parties: readonly string[];
  /** Per party; who may opt out of paying does. */
  readonly valuations: Readonly<Record<string, Valuation>>;
  /** No-deal value per party. */
  readonly noDeal: Readonly<Record<string, number>>;
}

/** What a group of draws of one scenario led to. */
export type Played = readonly Outcome[];
