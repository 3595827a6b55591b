export { loadScenario } from './loadScenario.js';
export type { LoadOptions } from './LoadOptions.js';
export { saveScenario } from './saveScenario.js';
export type { SaveOptions } from './SaveOptions.js';
