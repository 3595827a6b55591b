import type { AgentRandom, Observation } from '../../talks/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import type { Position } from './Position.js';

/** What every part of an agent is given: what it sees, and what follows from its position. */
export interface Situation {
  readonly observation: Observation;
  readonly random: AgentRandom;
  readonly position: Position;
  readonly valuation: Valuation;
  /** Options that the demands it still holds leave open. */
  readonly held: Box;
  /** Least expected gain that it signs for; never below 0, its reservation value. */
  readonly threshold: number;
}
