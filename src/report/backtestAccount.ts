import type { BacktestReport, BaselineReport } from '../history/index.js';
import { table, wrapped } from '../words/index.js';

/**
 * Tells a back-test: what holds in how many draws, what that can and cannot show, and a simple rival beside
 * it. Lines of up to 100 characters.
 */
export function backtestAccount(report: BacktestReport, baseline: BaselineReport): string {
  const { draws, seed, targets, caution } = report;
  const rows = targets.map(({ id, share, structureOnlyShare, needed, verdict, label }) => [
    String(id),
    percent(share),
    percent(structureOnlyShare),
    percent(needed),
    verdict,
    label,
  ]);
  const head = ['id', 'share', 'structure', 'needed', 'verdict', 'target'];
  const lines = [
    `Back-test: ${draws} draws with perturbed judgements, seed "${seed}"`,
    '',
    ...table([head, ...rows], [0, 1, 2, 3]),
    '',
    ...wrapped(
      'Share: of the draws (11 to 14: of the twenties of draws, each draw played once) in which the target holds. Structure: the same with equal trust and without what was shifted for the date.',
    ),
    ...wrapped(`Caution: ${caution}`),
    '',
    ...baselineLines(baseline),
  ];
  return `${lines.join('\n')}\n`;
}

/** Cut, not rounded: what falls short of 80 % must not read "80 %". */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** Weighted mean and median per scenario, and the published forecast. */
function baselineLines({ scale, scenarios, published }: BaselineReport): string[] {
  const rows = scenarios.map(({ scenario, mean, median }) => [scenario, mean.toFixed(1), median.toFixed(1)]);
  const positions = published.positions.map(({ who, position }) => `${who} ${position}`).join(', ');
  const { title, weightedMean, majority } = published;
  return [
    ...wrapped(
      'To compare with: positions weighted by capability and salience, on a scale of rollback for rewards',
    ),
    ...wrapped(`(${scale.meaning}).`),
    ...table([['', 'mean', 'median'], ...rows], [1, 2]),
    ...wrapped(`${title}: ${positions}; weighted mean ${weightedMean}, majority about ${majority}.`),
  ];
}
