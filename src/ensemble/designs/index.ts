export { factorialPoint } from './factorialPoint.js';
export { fullFactorial } from './fullFactorial.js';
export { latinHypercube, type LatinHypercubeOptions } from './latinHypercube.js';
export { mostDimensions } from './mostDimensions.js';
export { sobolSequence, type SobolOptions } from './sobolSequence.js';
