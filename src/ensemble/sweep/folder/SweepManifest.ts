import type { RunsHeader } from '../rows/header.js';
import type { Shard } from './Shard.js';

/** What a folder of a sweep holds: its `manifest.json`, written before the first run is played. */
export interface SweepManifest {
  readonly format: 'six-party-sweep/1';
  readonly shard: Shard;
  /** First run. */
  readonly from: number;
  /** After the last. */
  readonly to: number;
  /** Runs a file. */
  readonly chunk: number;
  readonly header: RunsHeader;
}
