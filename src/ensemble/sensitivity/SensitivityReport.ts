import type { MorrisEffect } from './morrisEffects.js';
import type { SobolIndex } from './sobolIndices.js';

/** What the factors of an experiment do to its metrics: plain JSON, the same for the same input and version. */
export interface SensitivityReport {
  /** Name of the experiment. */
  readonly experiment: string;
  readonly experimentHash: string;
  /** Of the library. */
  readonly version: string;
  readonly method: 'sobol' | 'morris';
  /** Base samples, or trajectories. */
  readonly n: number;
  /** Points that were tried per policy. */
  readonly points: number;
  /** Runs per point, with the same seeds at every point. */
  readonly replicates: number;
  readonly seed: string;
  readonly alpha: number;
  /** In the order of the experiment. */
  readonly policies: readonly PolicySensitivity[];
}

/** Results under one policy. */
export interface PolicySensitivity {
  readonly policy: string;
  readonly metrics: readonly MetricSensitivity[];
}

/** Results of one metric. */
export interface MetricSensitivity {
  readonly metric: string;
  /** Mean over the points; null if the metric has no value at one of them. */
  readonly mean: number | null;
  /** By name of the factor; empty if the metric has no value at one of the points. */
  readonly factors: Readonly<Record<string, SobolIndex | MorrisEffect>>;
  /** Why something is null or empty; else empty. */
  readonly note: string;
}
