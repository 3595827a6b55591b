import type { Seat } from '../scenario/index.js';
import type { Stream } from '../random/index.js';
import type { Move } from './moves/Move.js';
import type { Observation } from './Observation.js';

/**
 * The decision maker of a party. Pure: what it returns depends on its arguments alone; what it must
 * remember it finds in the observation. `name` and `parameters` (JSON) stand for it in hashes and files.
 */
export interface Agent extends Seat {
  decide(observation: Observation, random: AgentRandom): Move;
}

/** An agent of the session driver may take its time: a person, a service, a language model. */
export interface AsyncAgent extends Seat {
  decide(observation: Observation, random: AgentRandom): Move | Promise<Move>;
}

/** Chance for an agent: one stream per purpose, of its own party and round. */
export type AgentRandom = (purpose: string) => Stream;
