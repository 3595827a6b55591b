import { runsTargets } from './runsTargets.js';
import type { Target } from './Target.js';
import { valueTargets } from './valueTargets.js';

/** All fourteen, in order. */
export const targets: readonly Target[] = [...valueTargets, ...runsTargets];
