import { NEAR } from '../NEAR.js';
import type { Situation } from '../Situation.js';
import { statementsOf } from '../statementsOf.js';
import { timeOf, timeOfRound } from '../timeOf.js';
import { utilityOf } from '../utilityOf.js';
import type { AcceptanceCondition } from './AcceptanceCondition.js';
import { acceptNext } from './acceptNext.js';

/**
 * AC_combi(T, γ) (Baarslag, Hindriks & Jonker 2013): AC_next(1, 0), or t ≥ T and u(x) ≥ γ.
 *
 * @param gamma - own utility, or the greatest or the mean own utility of what others offered, x included,
 * in a window as long as the time that is left: [2t − 1, t]
 */
export function acceptCombi(T: number, gamma: number | 'max' | 'mean'): AcceptanceCondition {
  const next = acceptNext();
  return (offer) => {
    if (next(offer)) return true;
    const { situation, utility } = offer;
    if (timeOf(situation.observation) < T - NEAR) return false;
    const least = typeof gamma === 'number' ? gamma : offered(situation, gamma);
    return utility >= least - NEAR;
  };
}

function offered(situation: Situation, which: 'max' | 'mean'): number {
  const { observation } = situation;
  const now = timeOf(observation);
  const utilities = statementsOf(observation).flatMap(({ by, deal, round }) => {
    const time = timeOfRound(observation, round);
    const counts = by !== observation.party && deal !== null && time >= 2 * now - 1 - NEAR;
    return counts ? [utilityOf(situation, deal)] : [];
  });
  if (which === 'max') return Math.max(...utilities);
  return utilities.reduce((sum, utility) => sum + utility, 0) / utilities.length;
}
