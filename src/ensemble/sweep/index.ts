export type { Disk } from './folder/Disk.js';
export type { Shard } from './folder/Shard.js';
export { openRuns } from './merge/openRuns.js';
export { piecesOf } from './merge/piecesOf.js';
export { runsFormats, type RunsFormat } from './merge/RunsFormat.js';
export type { Piece, RunSource } from './merge/RunSource.js';
export { writeRuns } from './merge/writeRuns.js';
export type { Player } from './play/Player.js';
export type { Span } from './play/Span.js';
export { playSpan } from './play/playSpan.js';
export type { SpanAnswer, SpanMessage } from './play/SpanMessage.js';
export type { Stops } from './play/openStops.js';
export type { Cell, Column, ColumnType } from './rows/Column.js';
export type { RunsHeader } from './rows/RunsHeader.js';
export type * from './summary/SweepSummary.js';
export { summarizeRuns } from './summary/summarizeRuns.js';
export {
  sweepExperiment,
  type SweepOptions,
  type SweepProgress,
  type SweepResult,
} from './sweepExperiment.js';
