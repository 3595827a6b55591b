export type { Cell, Column, ColumnType } from './fold/Column.js';
export type { RowValue } from './fold/columns.js';
export { columnCount } from './fold/columns.js';
export type { Difference } from './fold/differences.js';
export type * from './fold/MetricSummary.js';
export type { Fold, FoldOptions } from './fold/openFold.js';
export { openFold } from './fold/openFold.js';
export type { Row } from './fold/rowsOf.js';
export { rowsOf } from './fold/rowsOf.js';
export type { BatchResult, Span } from './fold/runs.js';
export { runSeed } from './fold/runs.js';
export type { StoppingRule } from './fold/stopping.js';
export type {
  CategoryMetric,
  Metric,
  MetricInfo,
  MetricKind,
  MetricName,
  MetricRange,
  NumberMetric,
  TimeMetric,
  TimeToEvent,
  YesNoMetric,
} from '../analysis/index.js';
export { metricNames, metricsOf } from '../analysis/index.js';
export type { AbortSignalLike } from './play/abortSignal.js';
export type { ErrorData } from './play/errorData.js';
export { errorFrom } from './play/errorData.js';
export type { Executor, PoolOptions } from './play/executors.js';
export { inProcessExecutor, piscinaExecutor } from './play/executors.js';
export type { ExecutorPlayerOptions } from './play/executorPlayer.js';
export { executorPlayer } from './play/executorPlayer.js';
export { inOrder } from './play/inOrder.js';
export type { BatchAnswer, BatchMessage, RunsMessage, SpanAnswer, SpanMessage } from './play/message.js';
export { messageOf, playMessage, playSpan } from './play/message.js';
export type { Player } from './play/players.js';
export type { Batch } from './play/playRuns.js';
export { playBatch } from './play/playRuns.js';
export type { EnsembleOptions } from './run/ensembleOptions.js';
export { runEnsemble } from './run/runEnsemble.js';
export { openRuns } from './sweep/merge/openRuns.js';
export { piecesOf, runsFormats } from './sweep/merge/formats.js';
export type { RunsFormat } from './sweep/merge/formats.js';
export type { Piece, RunSource } from './sweep/merge/openRuns.js';
export { writeRuns, type WriteRunsOptions } from './sweep/merge/writeRuns.js';
export type { RunsHeader } from './sweep/rows/header.js';
export type { Stops } from './sweep/rows/stops.js';
export type { Disk } from './sweep/folder/disk.js';
export type { Shard } from './sweep/folder/manifest.js';
export { summarizeRuns } from './sweep/summary/summarizeRuns.js';
export type { LevelGroup } from './sweep/summary/factorLevels.js';
export {
  sweepExperiment,
  type SweepOptions,
  type SweepProgress,
  type SweepResult,
} from './sweep/sweepExperiment.js';
export type { RunOutcome } from './discovery/outcome.js';
export type { PointValues, RunsTable } from './discovery/tables.js';
export { tableOfRuns, valuesOfRuns } from './discovery/tables.js';
export { factorialPoint, fullFactorial } from './designs/fullFactorial.js';
export type { LatinHypercubeOptions } from './designs/latinHypercube.js';
export { latinHypercube } from './designs/latinHypercube.js';
export type { SobolOptions } from './designs/sobolSequence.js';
export { mostDimensions, sobolSequence } from './designs/sobolSequence.js';
export type {
  EnsembleResult,
  FactorSummary,
  LevelSummary,
  MetricSensitivity,
  PairExample,
  PointSummary,
  PolicyDifference,
  PolicySensitivity,
  PolicySummary,
  SensitivityReport,
  SweepSummary,
} from './results.js';
export type { Measure, MeasureRequest } from './sensitivity/sensitivityOf.js';
export { meansOf, sensitivityOf } from './sensitivity/sensitivityOf.js';
export type { SensitivityOfOptions } from './sensitivity/planSensitivity.js';
export type { MorrisDesign, MorrisEffect, MorrisEffects, MorrisOptions } from './sensitivity/morris.js';
export { morrisDesign, morrisEffects } from './sensitivity/morris.js';
export type { SaltelliDesign, SobolIndex, SobolIndices } from './sensitivity/sobol.js';
export { saltelliDesign, sobolIndices } from './sensitivity/sobol.js';
export type { SensitivityInterval, SensitivityOptions } from './sensitivity/bootstrap.js';
export type {
  Experiment,
  ExperimentDesign,
  Factor,
  FactorLevels,
  Level,
  Policy,
} from './experiment/experiment.js';
export { experimentHash } from './experiment/experiment.js';
export type { LoadExperimentOptions } from './experiment/loadExperiment.js';
export { loadExperiment } from './experiment/loadExperiment.js';
export type { PlannedRun } from './experiment/points.js';
export { cellSeed, parametersAt, pointAt } from './experiment/points.js';
export { scenarioAt } from './experiment/scenarioAt.js';
