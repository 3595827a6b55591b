export { columnCount, type Cell, type Column, type ColumnType, type RowValue } from './fold/columns.js';
export type { Difference } from './fold/differences.js';
export type * from './fold/MetricSummary.js';
export { openFold, type Fold, type FoldOptions } from './fold/openFold.js';
export { rowsOf, type Row } from './fold/rowsOf.js';
export { runSeed, type BatchResult, type Span } from './fold/runs.js';
export type { StoppingRule } from './fold/stopping.js';
export type {
  CategoryMetric,
  Metric,
  NumberMetric,
  TimeMetric,
  TimeToEvent,
  YesNoMetric,
} from './metrics/Metric.js';
export { metricNames } from './metrics/metricNames.js';
export { metricsOf } from './metrics/metricsOf.js';
export { errorFrom, type ErrorData } from './play/errorData.js';
export { inProcessExecutor, piscinaExecutor, type Executor, type PoolOptions } from './play/executors.js';
export { inOrder } from './play/inOrder.js';
export {
  messageOf,
  playMessage,
  playSpan,
  type BatchAnswer,
  type BatchMessage,
  type SpanAnswer,
  type SpanMessage,
} from './play/message.js';
export type { Player } from './play/players.js';
export { playBatch, type Batch } from './play/playRuns.js';
export type { EnsembleOptions } from './run/ensembleOptions.js';
export { runEnsemble, type EnsembleResult } from './run/runEnsemble.js';
export { openRuns } from './sweep/merge/openRuns.js';
export { piecesOf } from './sweep/merge/piecesOf.js';
export { runsFormats, type RunsFormat } from './sweep/merge/RunsFormat.js';
export type { Piece, RunSource } from './sweep/merge/RunSource.js';
export { writeRuns } from './sweep/merge/writeRuns.js';
export type { RunsHeader } from './sweep/rows/header.js';
export type { Stops } from './sweep/rows/stops.js';
export type { Disk } from './sweep/folder/disk.js';
export type { Shard } from './sweep/folder/manifest.js';
export {
  summarizeRuns,
  type PolicyDifference,
  type PolicySummary,
  type SweepSummary,
} from './sweep/summary/summarizeRuns.js';
export {
  sweepExperiment,
  type SweepOptions,
  type SweepProgress,
  type SweepResult,
} from './sweep/sweepExperiment.js';
export * from './experiment/index.js';
export { factorialPoint, fullFactorial } from './designs/fullFactorial.js';
export type { LatinHypercubeOptions } from './designs/latinHypercube.js';
export { latinHypercube } from './designs/latinHypercube.js';
export type { SobolOptions } from './designs/sobolSequence.js';
export { mostDimensions, sobolSequence } from './designs/sobolSequence.js';
export type {
  Measure,
  MeasureRequest,
  MetricSensitivity,
  PolicySensitivity,
  SensitivityReport,
} from './sensitivity/sensitivityOf.js';
export type { SensitivityOfOptions } from './sensitivity/planSensitivity.js';
export { meansOf, sensitivityOf } from './sensitivity/sensitivityOf.js';
export type { MorrisDesign, MorrisEffect, MorrisEffects, MorrisOptions } from './sensitivity/morris.js';
export { morrisDesign, morrisEffects } from './sensitivity/morris.js';
export type { SaltelliDesign, SobolIndex, SobolIndices } from './sensitivity/sobol.js';
export { saltelliDesign, sobolIndices } from './sensitivity/sobol.js';
export type { SensitivityInterval, SensitivityOptions } from './sensitivity/bootstrap.js';
