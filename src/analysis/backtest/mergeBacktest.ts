import { SixPartyError } from '../../scenario/index.js';
import type { BacktestPart } from './BacktestPart.js';
import type { BacktestReport, TargetResult } from './BacktestReport.js';
import { GROUP } from './GROUP.js';
import { targets } from './targets.js';
import { verdictOf } from './verdictOf.js';

const CAUTION =
  'The outcomes were known when the model was built, and n = 4: this shows what the model can hold together, not what it can foresee.';

/**
 * The report of a back-test out of its parts, in any order.
 *
 * @throws SixPartyError `invalid-option` if they are not all the draws of one back-test, each once
 */
export function mergeBacktest(parts: readonly BacktestPart[]): BacktestReport {
  const { draws, seed } = checkedParts(parts);
  const results = targets.map(({ id, label, kind, needed }): TargetResult => {
    const trials = kind === 'value' ? draws : draws / GROUP;
    const counts = parts.map(({ held }) => held.find((count) => count.id === id)!);
    // Whole numbers: their sum does not depend on how the draws were shared out.
    const share = counts.reduce((sum, { dated }) => sum + dated, 0) / trials;
    const structureOnlyShare = counts.reduce((sum, { structureOnly }) => sum + structureOnly, 0) / trials;
    const verdict = verdictOf(share, structureOnlyShare, needed);
    return { id, label, kind, share, structureOnlyShare, needed, verdict };
  });
  return { draws, seed, targets: results, caution: CAUTION };
}

function checkedParts(parts: readonly BacktestPart[]): { draws: number; seed: string } {
  const sorted = [...parts].sort((a, b) => a.from - b.from || a.to - b.to);
  const { draws = 0, seed = '' } = sorted[0] ?? {};
  let next = 0;
  const fit = sorted.every((part) => {
    const follows = part.draws === draws && part.seed === seed && part.from === next;
    next = part.to;
    return follows;
  });
  if (fit && draws > 0 && next === draws) return { draws, seed };
  const expected = 'parts of one back-test that have each of its draws once';
  const received = sorted.map(({ from, to }) => `${from}–${to}`).join(', ') || 'no parts';
  const message = `Expected ${expected}, but found ${received}.`;
  throw new SixPartyError('invalid-option', 'These parts do not make a back-test.', [
    { path: 'parts', code: 'inconsistent', expected, received, message, hint: '' },
  ]);
}
