import type { Stops } from '../rows/stops.js';
import type { Span } from '../../fold/runs.js';
import type { RunsHeader } from '../rows/header.js';

/** All runs of an experiment, in one folder or several. */
export interface RunSource {
  readonly header: RunsHeader;
  /** Together all runs, in order, each once. */
  readonly pieces: readonly Piece[];
  /** Where cells were stopped early: runs after that are not counted. */
  readonly stops: Stops;
  /** Once it is aborted, reading throws its reason. */
  readonly signal?: AbortSignal;
}

/** Runs of a chunk, or the part of it that no other has. */
export interface Piece extends Span {
  readonly folder: string;
  /** The whole chunk. */
  readonly chunk: Span;
}
