import type { Interval } from '../../analysis/index.js';

/** How a policy does beside a baseline on the same seeds. Plain JSON. */
export interface PolicyComparison {
  /** Seeds; each was played twice. */
  readonly n: number;
  /** Mean of the measure; of a yes/no measure the share of yes. */
  readonly means: { readonly baseline: number; readonly policy: number };
  /** Mean of the policy minus mean of the baseline. */
  readonly difference: number;
  /** For the difference: Student's t over the pairs, of a yes/no measure Tango's score interval. */
  readonly interval: Interval;
  /** Seeds on which the policy measures more. */
  readonly better: number;
  /** Seeds on which it measures less. */
  readonly worse: number;
  /** Seeds on which both measure the same. */
  readonly ties: number;
  /** The seeds on which they differ, in order. */
  readonly discordant: readonly Discordant[];
  /** Of a yes/no measure: exact two-sided p of McNemar's test. Null for numbers. */
  readonly pValue: number | null;
}

/** A seed on which two policies differ. */
export interface Discordant {
  /** Replays either: `runTalks(policy, { seed })`. */
  readonly seed: string;
  readonly baseline: number | boolean;
  readonly policy: number | boolean;
}
