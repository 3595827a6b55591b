export type { Grid, Lever, Levers } from './levers/Lever.js';
export { scenarioNear, type ScenarioNearOptions } from './scenarioNear.js';
export { seeds } from './seeds.js';
