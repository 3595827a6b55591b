import { storedVerdicts } from './storedVerdicts.js';
import type { JudgedComparison, Verdict } from './verdict.js';

/**
 * Says in a line what the back-test found of a comparison, if it is one that it judges: whether it is robust, or hangs on
 * numbers that were judged for the date. Stored results; see docs/history.md.
 *
 * @param baseline - hash of the scenario that is compared with (`scenarioHash`)
 * @param policy - hash of the other
 * @returns undefined of any other comparison, also of one by other numbers
 */
export function verdictOn(
  baseline: string,
  policy: string,
  stored: readonly JudgedComparison[] = storedVerdicts,
): string | undefined {
  const found = stored.find((one) => one.baseline === baseline && one.policy === policy);
  if (found === undefined) return undefined;
  const { label, groups, share, structureOnlyShare, verdict } = found;
  const percent = (of: number): string => `${Math.round(100 * of)} %`;
  return `Back-test: "${label}" is ${said[verdict]}: it holds in ${percent(share)} of ${groups} groups of twenty draws around the dated numbers, and in ${percent(structureOnlyShare)} with structure only.`;
}

const said: Readonly<Record<Verdict, string>> = {
  robust: 'robust',
  'depends on the shift': 'no more than what was judged for the date (it depends on the shift)',
  'too close to call': 'too close to call',
  missed: 'missed',
};
