/** Options allowed per issue, in issue order: `min[k] ≤ option ≤ max[k]`. */
export interface Box {
  readonly min: readonly number[];
  readonly max: readonly number[];
}
