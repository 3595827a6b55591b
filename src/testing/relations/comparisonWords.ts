import { percent } from '../../words/index.js';
import type { PairedSummary, PolicyComparison } from './pairedSummary.js';

type Counted = Pick<PairedSummary, 'n'>;
type Triggered = PolicyComparison['triggered'];

/**
 * Adds to a summary in how many runs the measure was put to the test. Where that is none under a policy there is nothing to
 * compare: the formula is true of all its runs because its premise never came, and a mean of 1 would tell that it was kept.
 */
export function withTriggered(
  { yesNo, ...summary }: PairedSummary,
  triggered: Triggered,
  alpha: number,
): PolicyComparison {
  const { means } = summary;
  const untested = (['baseline', 'policy'] as const).filter((side) => triggered[side] === 0);
  const told =
    untested.length === 0
      ? summary
      : {
          ...summary,
          means: {
            baseline: triggered.baseline === 0 ? NaN : means.baseline,
            policy: triggered.policy === 0 ? NaN : means.policy,
          },
          difference: NaN,
          interval: null,
          couldSee: null,
          pValue: null,
        };
  const words =
    untested.length === 0 ? foundInWords({ ...summary, yesNo }, alpha) : nothingInWords(summary, untested);
  return { ...told, triggered, words: [words, triggeredInWords(summary, triggered)].join('') };
}

function nothingInWords({ n }: Counted, untested: readonly (keyof Triggered)[]): string {
  const where = untested.map((side) => `the ${side}`).join(' and under ');
  return `Nothing to compare: under ${where} none of ${n} runs put the claim to the test, its premise did not come true`;
}

function foundInWords(summary: PairedSummary, alpha: number): string {
  const { difference, means, interval, couldSee, pValue, n, seeds, chance, yesNo } = summary;
  const said = (x: number): string => (yesNo ? x.toFixed(3) : String(Number(x.toPrecision(3))));
  const between =
    interval && `interval of ${percent(1 - alpha)}: ${said(interval.low)} to ${said(interval.high)}`;
  const none = chance
    ? 'no interval: all runs measure the same number, so that nothing is known of how far two can lie apart'
    : 'no interval: nothing is left to chance';
  const isSeen = interval !== null && (interval.low > 0 || interval.high < 0);
  const sight =
    couldSee === null ? 'none could have been told from 0' : `${said(couldSee)} would have been told from 0`;
  return (
    `${said(means.policy)} with the policy, ${said(means.baseline)} with the baseline: difference ${said(difference)} ` +
    `(${between ?? none}${pValue === null ? '' : `; p = ${Number(pValue.toPrecision(2))}`}), ` +
    `${n} seeds (${seeds})${isSeen || interval === null ? '' : `; of differences, ${sight}`}`
  );
}

/** Says in how many runs a formula was put to the test, where it was not in all. */
function triggeredInWords({ n }: Counted, { baseline, policy }: Triggered): string {
  if (baseline === n && policy === n) return '';
  return `; put to the test in ${policy} of ${n} runs with the policy, ${baseline} of ${n} with the baseline, and kept by all others`;
}
