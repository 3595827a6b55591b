import type { Arbitrary } from 'fast-check';

/** A lever that was read against its baseline. */
export interface Dial {
  readonly path: string;
  /** Keys from the root of the scenario down. */
  readonly steps: readonly string[];
  /** Settings, which shrink towards the baseline or the first choice. */
  readonly settings: Arbitrary<unknown>;
  /** The settings that lie furthest out: what they allow, the others allow too. */
  readonly extremes: readonly unknown[];
  /** What stands at the place under a setting. */
  value(setting: unknown, old: unknown): unknown;
}
