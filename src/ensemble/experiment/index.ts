export {
  experimentHash,
  type Experiment,
  type ExperimentDesign,
  type Factor,
  type FactorLevels,
  type Level,
  type Policy,
} from './experiment.js';
export { loadExperiment, type LoadExperimentOptions } from './loadExperiment.js';
export { cellSeed, parametersAt, pointAt, type PlannedRun } from './points.js';
export { scenarioAt } from './scenarioAt.js';
