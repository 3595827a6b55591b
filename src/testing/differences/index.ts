export type { Difference } from './Difference.js';
export { scenarioDifferences } from './scenarioDifferences.js';
