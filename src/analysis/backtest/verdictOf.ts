import type { Verdict } from './BacktestReport.js';

/** The word for a pair of shares. */
export function verdictOf(share: number, structureOnlyShare: number, needed: number): Verdict {
  if (share < needed) return 'missed';
  return structureOnlyShare < needed ? 'depends on the shift' : 'robust';
}
