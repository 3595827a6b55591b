import type { CalculatedConductOptions } from './parts/implementation/calculatedConduct.js';
import type { Position } from './parts/Position.js';
import type { MeasuredSignalsOptions } from './parts/signalling/measuredSignals.js';
import type { SteadyUrgingOptions } from './parts/consultation/steadyUrging.js';

/** Parameters of the agent models of the six delegations; each model has its own defaults. */
export interface AgentParameters
  extends Position, MeasuredSignalsOptions, SteadyUrgingOptions, CalculatedConductOptions {}
