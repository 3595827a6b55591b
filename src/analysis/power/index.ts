export type { PowerReport } from './PowerReport.js';
export { powerOf } from './powerOf.js';
