import type { RunsHeader } from '../rows/header.js';
import type { Span } from '../../fold/runs.js';
import type { Shard } from './Shard.js';

/**
 * Runs of a shard: consecutive, and of all shards about as many. Where a cell may be stopped early, shards hold
 * whole cells, so that each knows by itself where to stop.
 */
export function shardSpan(
  { total, replicates, until }: Pick<RunsHeader, 'total' | 'replicates' | 'until'>,
  { index, of }: Shard,
): Span {
  const unit = until === undefined ? 1 : replicates;
  const edge = (place: number): number => Math.floor((total / unit / of) * place) * unit;
  return { from: edge(index - 1), to: index === of ? total : edge(index) };
}
