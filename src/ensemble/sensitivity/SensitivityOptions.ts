/** Options of `sobolIndices` and `morrisEffects`. */
export interface SensitivityOptions {
  /** Seeds the bootstrap. */
  readonly seed: string;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** How often to resample, 10 to 100,000. Default 1,000. */
  readonly resamples?: number;
}
