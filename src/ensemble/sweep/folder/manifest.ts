import type { Span } from '../../fold/runs.js';
import type { RunsHeader } from '../rows/header.js';

/** The format of folders that this version writes and reads. */
export const SWEEP_FORMAT = 'six-party-sweep/3';

/** What a folder of a sweep holds: its `manifest.json`, written before the first run is played. */
export interface SweepManifest {
  readonly format: typeof SWEEP_FORMAT;
  readonly shard: Shard;
  /** First run. */
  readonly from: number;
  /** After the last. */
  readonly to: number;
  /** Runs a file. */
  readonly chunk: number;
  readonly header: RunsHeader;
}

/** Plans a shard of an experiment. */
export function manifestOf(
  header: RunsHeader,
  shard: Shard,
  chunk: number = chunkSize(header),
): SweepManifest {
  return { format: SWEEP_FORMAT, shard, ...shardSpan(header, shard), chunk, header };
}

/** A part of an experiment that is played by itself, on another machine for instance. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  /** Number of shards, 1 or more. */
  readonly of: number;
}

/**
 * Returns the runs of a shard: consecutive, and of all shards about as many. Where a cell may be stopped early, shards hold
 * whole cells, so that each knows by itself where to stop.
 */
export function shardSpan(
  { total, replicates, until }: Pick<RunsHeader, 'total' | 'replicates' | 'until'>,
  { index, of }: Shard,
): Span {
  const unit = until === undefined ? 1 : replicates;
  const edge = (shards: number): number => Math.floor((total / unit / of) * shards) * unit;
  return { from: edge(index - 1), to: index === of ? total : edge(index) };
}

/**
 * Returns how many runs a file has, unless it is said: some seconds of play, and of a million runs not more than a thousand files.
 * Fewer where a policy may be stopped early, as what was begun then is played in vain.
 */
function chunkSize({ total, until }: Pick<RunsHeader, 'total' | 'until'>): number {
  return until
    ? Math.max(20, Math.min(1000, Math.ceil(total / 1000)))
    : Math.max(100, Math.min(1000, Math.ceil(total / 200)));
}

/** Cuts the runs of a span into chunks, one file each. Where a cell may be stopped early, no chunk holds runs of two. */
export function* chunksOf(
  { replicates, until }: Pick<RunsHeader, 'replicates' | 'until'>,
  { from, to }: Span,
  size: number,
): Generator<Span, void, void> {
  for (let at = from; at < to;) {
    const cellEnd = until === undefined ? to : at - (at % replicates) + replicates;
    const end = Math.min(at + size, to, cellEnd);
    yield { from: at, to: end };
    at = end;
  }
}

/** Tells whether a span is one of the chunks of a manifest. */
export function isChunkOf({ header, from, to, chunk }: SweepManifest, span: Span): boolean {
  if (!Number.isSafeInteger(span.from) || span.from < from || span.from >= to) return false;
  const start = header.until === undefined ? from : span.from - (span.from % header.replicates);
  if ((span.from - start) % chunk !== 0) return false;
  const [planned] = chunksOf(header, { from: span.from, to }, chunk);
  return planned!.to === span.to;
}
