import type { AgreementRule } from '../../scenario/index.js';
import { minimalSets } from './minimalSets.js';
import { pivotsBySize } from './pivotsBySize.js';
import type { PowerReport } from './PowerReport.js';
import { winningTable } from './winningTable.js';

/**
 * Power under the agreement rule as a monotone game on all coalitions, vetoes included: Shapley & Shubik
 * 1954, Banzhaf 1965. It says how much say the rule gives, and nothing about wants or resources.
 *
 * @param scenario - a scenario or its rules; at most 20 parties
 * @throws SixPartyError `invalid-option` with more than 20 parties
 */
export function powerOf({ rule, parties }: Game): PowerReport {
  const ids = parties.map(({ id }) => id);
  const count = ids.length;
  const winning = winningTable(rule, parties);
  const pivots = pivotsBySize(winning, count);
  const everyone = winning.length - 1;
  const rows = ids.map((_, i) => pivots.subarray(i * count, (i + 1) * count));
  const swings = rows.map((row) => row.reduce((sum, times) => sum + times, 0));
  const all = swings.reduce((sum, times) => sum + times, 0);
  const weights = orderShares(count);
  const perParty = (value: (i: number) => number): Record<string, number> =>
    Object.fromEntries(ids.map((id, i) => [id, value(i)]));
  return {
    shapleyShubik: perParty((i) => rows[i]!.reduce((sum, times, size) => sum + times * weights[size]!, 0)),
    swings: perParty((i) => swings[i]!),
    banzhafAbsolute: perParty((i) => swings[i]! / (winning.length / 2)),
    // A quota that nobody is needed for leaves no swings to share.
    banzhafNormalised: perParty((i) => (all === 0 ? 0 : swings[i]! / all)),
    minimalWinning: minimalSets(ids, (set) => winning[set] === 1),
    minimalBlocking: minimalSets(ids, (set) => winning[everyone & ~set] === 0),
  };
}

interface Game {
  readonly rule: AgreementRule;
  readonly parties: readonly { readonly id: string }[];
}

/** |S|! (n − |S| − 1)! / n! per size of S, without factorials that outgrow a number. */
function orderShares(count: number): number[] {
  const shares = [1 / count];
  for (let size = 1; size < count; size++) shares.push((shares[size - 1]! * size) / (count - size));
  return shares;
}
