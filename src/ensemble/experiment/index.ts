export type { Experiment, Policy, StoppingRule } from './Experiment.js';
export type { ExperimentDesign } from './ExperimentDesign.js';
export { experimentHash } from './experimentHash.js';
export type { Factor, FactorLevels, Level } from './Factor.js';
export { loadExperiment, type LoadExperimentOptions } from './loadExperiment.js';
export type { PlannedRun } from './PlannedRun.js';
export { pointAt } from './pointAt.js';
export { parametersAt } from './parametersAt.js';
export { scenarioAt } from './scenarioAt.js';
