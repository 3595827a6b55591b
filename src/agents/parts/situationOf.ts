import type { Deal } from '../../scenario/index.js';
import { valuationOf } from '../../talks/index.js';
import type { AgentRandom, Observation } from '../../talks/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import { bindingOf } from './bindingOf.js';
import { heldBox } from './heldBox.js';
import type { Position } from './Position.js';
import type { Situation } from './Situation.js';
import { thresholdOf } from './thresholdOf.js';

/** What an agent with this position sees and wants now. Tables and thresholds are made when first asked for. */
export function situationOf(observation: Observation, position: Position, random: AgentRandom): Situation {
  return new LazySituation(observation, position, random);
}

class LazySituation implements Situation {
  readonly observation: Observation;
  readonly position: Position;
  readonly random: AgentRandom;
  #valuation: Valuation | undefined = undefined;
  #held: Box | undefined = undefined;
  #threshold: number | undefined = undefined;

  constructor(observation: Observation, position: Position, random: AgentRandom) {
    this.observation = observation;
    this.position = position;
    this.random = random;
  }

  get valuation(): Valuation {
    return (this.#valuation ??= valuationOf(this.observation));
  }

  get held(): Box {
    return (this.#held ??= this.#heldAt(1));
  }

  get threshold(): number {
    return (this.#threshold ??= this.#thresholdAt(1));
  }

  heldFor(deal: Deal): Box {
    const binding = bindingOf(this.observation.rules, deal);
    return binding === 1 ? this.held : this.#heldAt(binding);
  }

  thresholdFor(deal: Deal): number {
    const binding = bindingOf(this.observation.rules, deal);
    return binding === 1 ? this.threshold : this.#thresholdAt(binding);
  }

  #heldAt(binding: number): Box {
    const { rules, own } = this.observation;
    return heldBox(rules, this.position.demands, own.flexibility, binding);
  }

  #thresholdAt(binding: number): number {
    return thresholdOf(this.observation, this.position, this.valuation, this.held, binding);
  }
}
