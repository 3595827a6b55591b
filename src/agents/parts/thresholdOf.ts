import { bestDeal, gainOf } from '../../valuation/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import type { Observation } from '../../talks/index.js';
import type { Position } from './Position.js';
import { audienceCostOf, reservationOf } from './reservationOf.js';

/**
 * Least expected gain that a party signs for: its ambition and the caucus's line, both given up as it
 * grows flexible; what it already has in a standing agreement; and the cost of backing down from an
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

const best = new WeakMap<Valuation, { readonly held: Box; readonly gain: number }>();

/** The best gain that one's own demands leave open; a plenary asks for it at every reading. */
function bestGain(valuation: Valuation, held: Box): number {
  let known = best.get(valuation);
  if (known?.held !== held) best.set(valuation, (known = { held, gain: bestDeal(valuation, held).gain }));
  return known.gain;
}

/** True once the party has sat through more sessions without any agreement than it has patience for. */
export function mustDecide({ public: now }: Observation, { decision }: Position): boolean {
  return now.agreements.length === 0 && now.sessions > decision.sessions;
}
