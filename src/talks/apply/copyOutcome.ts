import type { Draft } from 'immer';
import type { Outcome } from '../state/Outcome.js';

/** A copy that shares nothing: the event keeps its own. */
export function copyOutcome(outcome: Outcome): Draft<Outcome> {
  return {
    ...outcome,
    levels: { ...outcome.levels },
    agreements: outcome.agreements.map((agreement) => ({ ...agreement, levels: { ...agreement.levels } })),
    gains: Object.fromEntries(Object.entries(outcome.gains).map(([id, gains]) => [id, { ...gains }])),
    stocks: { ...outcome.stocks },
    aid: { ...outcome.aid },
    blockers: outcome.blockers.map((blocker) => ({ ...blocker })),
  };
}
