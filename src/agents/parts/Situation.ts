import type { Deal } from '../../scenario/index.js';
import type { AgentRandom, Observation } from '../../talks/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import type { Position } from './Position.js';

/** What every part of an agent is given: what it sees, and what follows from its position. */
export interface Situation {
  readonly observation: Observation;
  readonly random: AgentRandom;
  readonly position: Position;
  readonly valuation: Valuation;
  /** Options that the demands it still holds leave open in a binding plan. */
  readonly held: Box;
  /** Least expected gain that it signs a binding plan for; never below 0, its reservation value. */
  readonly threshold: number;
  /** The same for a text that binds less: what binds less is insisted on less. */
  heldFor(deal: Deal): Box;
  thresholdFor(deal: Deal): number;
}
