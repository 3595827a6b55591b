import { laddersOf } from '../../scenario/index.js';
import type { Deal, Ladder } from '../../scenario/index.js';
import { boxWithin, heldBox, textsOf, valuationOf } from '../../talks/index.js';
import type { AgentRandom, Objection, Observation } from '../../talks/index.js';
import { bestDealIfAny, boundsFor, dealSpaceOf, gainOf, isWithin } from '../../valuation/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import type { Position, Situation } from './parts.js';
import { audienceCostOf, bindingOf, reservationOf } from './reservation.js';

/** Returns what an agent of this position sees and wants now. Tables are made when first asked for. */
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

  get open(): Box | undefined {
    return this.#ladders.length > 0 ? this.held : undefined;
  }

  meets(deal: Deal): boolean {
    return (
      this.#ladders.length === 0 || isWithin(dealSpaceOf(this.observation.rules), this.heldFor(deal), deal)
    );
  }

  unmet(deal: Deal): readonly Objection[] {
    const { rules } = this.observation;
    const held = this.heldFor(deal);
    const { low, high } = boundsFor(dealSpaceOf(rules), held, deal) ?? { low: held.min, high: held.max };
    return rules.issues.flatMap(({ id: issue }, k): Objection[] => {
      if (deal[k]! < low[k]!) return [{ issue, direction: 'up' }];
      return deal[k]! > high[k]! ? [{ issue, direction: 'down' }] : [];
    });
  }

  get #ladders(): readonly Ladder[] {
    return this.observation.own.position ?? laddersOf(this.position.demands);
  }

  #heldAt(binding: number): Box {
    const { rules, own } = this.observation;
    const box = heldBox(rules, this.#ladders, own.flexibility, own.firmness, binding);
    return boxWithin(box, textsOf(rules, this.observation.public));
  }

  #thresholdAt(binding: number): number {
    return thresholdOf(this.observation, this.position, this.valuation, this.held, binding);
  }
}

/**
 * Returns the least expected gain that a party signs for: its ambition and the caucus's line, both given up
 * as it grows flexible; what it already has in a standing agreement; and the cost of backing down from an
 * accusation. While its capital vetoes concessions only the best will do. After too many sessions in vain
 * a party that may be flexible takes what can be had (C19).
 *
 * @param binding - how much the text binds, in [0, 1]: ambition counts for so much. Default 1.
 */
export function thresholdOf(
  observation: Observation,
  position: Position,
  valuation: Valuation,
  held: Box,
  binding = 1,
): number {
  const { own, rules, party } = observation;
  const { line, vetoes, day } = observation.public;
  const firm = 1 - own.flexibility;
  const ambition = (vetoes[party] ?? 0) > day ? 1 : position.ambition;
  let least = 0;
  if (!mustDecide(observation, position) || own.flexibility < position.decision.flexibility) {
    least = ambition * firm * bestGain(valuation, held);
  }
  if (line && rules.caucus?.members.includes(party)) {
    least = Math.max(least, rules.caucus.cohesion * firm * gainOf(valuation, line));
  }
  return Math.max(
    reservationOf(observation, valuation, binding),
    binding * least + audienceCostOf(observation),
  );
}

/** A plenary asks for it at every reading, and the search within the box takes far longer than a look here. */
const bestGains = new WeakMap<Valuation, { readonly held: Box; readonly gain: number }>();

/** The best gain that one's own demands leave open; 0 where they leave no text open. */
function bestGain(valuation: Valuation, held: Box): number {
  let best = bestGains.get(valuation);
  if (best?.held !== held) {
    const gain = bestDealIfAny(valuation, held)?.gain ?? 0;
    bestGains.set(valuation, (best = { held, gain }));
  }
  return best.gain;
}

/** Tells whether the party has sat through more sessions without any agreement than it has patience for. */
export function mustDecide({ public: now }: Observation, { decision }: Position): boolean {
  return now.agreements.length === 0 && now.sessions > decision.sessions;
}
