export type { SweepJob } from './jobs.js';
export { enqueueSweep, type EnqueueOptions } from './enqueueSweep.js';
export { workSweeps, type WorkOptions, type WorkResult } from './workSweeps.js';
