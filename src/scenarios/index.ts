export { december2003 } from './december2003.js';
export { scenarios } from './scenarios.js';
