import type { Scenario } from '../../scenario/index.js';
import type { Agent } from '../Agent.js';

/** A scenario whose seats hold agents that decide: what can be run. */
export type Talks = Scenario<Agent>;
