export type { Batch, BatchResult } from './batch/Batch.js';
export { playBatch } from './batch/playBatch.js';
export type { Executor } from './executors/Executor.js';
export { inProcessExecutor } from './executors/inProcessExecutor.js';
export type { PoolOptions } from './executors/piscinaExecutor.js';
export { piscinaExecutor } from './executors/piscinaExecutor.js';
export type * from './fold/MetricSummary.js';
export type { Fold, FoldOptions } from './fold/openFold.js';
export { openFold } from './fold/openFold.js';
export type { Row, RowValue } from './fold/rowsOf.js';
export { rowsOf } from './fold/rowsOf.js';
export type { BatchAnswer, BatchMessage } from './message/BatchMessage.js';
export type { ErrorData } from './message/ErrorData.js';
export { errorFrom } from './message/ErrorData.js';
export { messageOf } from './message/messageOf.js';
export { playMessage } from './message/playMessage.js';
export { columnCount } from './metrics/columns.js';
export type * from './metrics/Metric.js';
export { metricNames } from './metrics/metricNames.js';
export { metricsOf } from './metrics/metricsOf.js';
export type { EnsembleOptions } from './run/EnsembleOptions.js';
export type { EnsembleResult } from './run/EnsembleResult.js';
export { inOrder } from './run/inOrder.js';
export { runEnsemble } from './run/runEnsemble.js';
export type { StoppingRule } from './run/StoppingRule.js';
export { runSeed } from './runSeed.js';
export * from './experiment/index.js';
export * from './sweep/index.js';
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
