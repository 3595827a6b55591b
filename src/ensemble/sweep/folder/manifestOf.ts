import type { RunsHeader } from '../rows/header.js';
import { chunkSize } from './chunkSize.js';
import type { Shard } from './Shard.js';
import { shardSpan } from './shardSpan.js';
import type { SweepManifest } from './SweepManifest.js';

/** The manifest of a shard of an experiment. */
export function manifestOf(
  header: RunsHeader,
  shard: Shard,
  chunk: number = chunkSize(header),
): SweepManifest {
  return { format: 'six-party-sweep/1', shard, ...shardSpan(header, shard), chunk, header };
}
