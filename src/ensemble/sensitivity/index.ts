export { meansOf } from './meansOf.js';
export { morrisDesign, type MorrisDesign, type MorrisOptions } from './morrisDesign.js';
export { morrisEffects, type MorrisEffect, type MorrisEffects } from './morrisEffects.js';
export { saltelliDesign, type SaltelliDesign } from './saltelliDesign.js';
export type { SensitivityInterval } from './SensitivityInterval.js';
export type { SensitivityOptions } from './SensitivityOptions.js';
export {
  sensitivityOf,
  type Measure,
  type MeasureRequest,
  type SensitivityOfOptions,
} from './sensitivityOf.js';
export type { MetricSensitivity, PolicySensitivity, SensitivityReport } from './SensitivityReport.js';
export { sobolIndices, type SobolIndex, type SobolIndices } from './sobolIndices.js';
