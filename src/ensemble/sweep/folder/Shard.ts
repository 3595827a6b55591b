/** A part of an experiment that is played by itself, on another machine for instance. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  /** Number of shards, 1 or more. */
  readonly of: number;
}
