import type { Move, Observation } from '../../src/talks/index.js';
import { expectedGain } from '../../src/valuation/index.js';

/**
 * What a move binds its party to is worth above having no deal, by the formula, less the cost of backing
 * down; null if the move binds it to nothing.
 */
export function worthSigned({ rules, party, own, public: now }: Observation, move: Move): number | null {
  if (move.kind !== 'accept' && move.kind !== 'propose') return null;
  const deal = move.kind === 'accept' ? now.table.offer! : move.deal;
  const paying = move.kind === 'propose' || (move.optOut ?? []).length === 0;
  const gain = expectedGain(rules, party, own, now.levels, deal, { paying });
  const backsDown = now.signals[party]?.tone === 'accusatory';
  return gain - (backsDown ? (rules.statements?.audienceCost ?? 0) : 0);
}
