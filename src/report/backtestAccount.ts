import { argumentProblem, holding, isRecord, refuse } from '../input/index.js';
import type { BacktestReport, BaselineReport, TargetResult } from '../history/index.js';
import { table, wrapped } from '../words/index.js';
import { checkTextOptions, type TextOptions } from './TextOptions.js';

const aReport = holding('what a back-test found (backtest)', {
  targets: (targets) => Array.isArray(targets) && targets.every(isRecord),
  caution: (caution) => typeof caution === 'string',
});

const aBaseline = holding('the baseline (baselineReport)', {
  scale: isRecord,
  scenarios: (scenarios) => Array.isArray(scenarios) && scenarios.every(isRecord),
  published: (published) => isRecord(published) && Array.isArray(published.positions),
});

/**
 * Tells a back-test: what holds in how many draws, what that can and cannot show, and a simple rival beside
 * it. Lines of up to 100 characters, or as many as are asked for.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtestAccount(
  report: BacktestReport,
  baseline: BaselineReport,
  options: TextOptions = {},
): string {
  checkTextOptions(options);
  const { width } = options;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  refuse('invalid-option', 'This cannot be told.', [
    argumentProblem('report', report, aReport),
    argumentProblem('baseline', baseline, aBaseline),
  ]);
  const { draws, seed, targets, caution } = report;
  const rows = targets.map((target) => [
    String(target.id),
    percent(target.share),
    between(target.interval),
    percent(target.structureOnlyShare),
    between(target.structureOnlyInterval),
    percent(target.needed),
    target.verdict,
    target.label,
  ]);
  const head = ['id', 'share', '95 %', 'structure', '95 %', 'needed', 'verdict', 'target'];
  const lines = [
    ...said(`Back-test: ${draws} draws with perturbed judgements, seed "${seed}"`),
    '',
    ...table([head, ...rows], [0, 1, 2, 3, 4, 5], width),
    '',
    ...said(
      'Share: of the draws (11 to 14: of the twenties of draws, each draw played once) in which the target holds. Structure: the same without anything that was judged for the date: preferences, positions, agents, trust, no-deal values and mandates of the common base.',
    ),
    ...said(
      'Robust: both intervals lie at the share needed or above. Depends on the shift: only that of the dated numbers does, that of structure only lies below. Missed: that of the dated numbers lies below. Else the draws are too few to say.',
    ),
    ...said(`Caution: ${caution}`),
    '',
    ...baselineLines(baseline, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** Cut, not rounded: what falls short of 80 % must not read "80 %". */
function percent(share: number): string {
  return `${whole(share)} %`;
}

function between({ low, high }: TargetResult['interval']): string {
  return `${whole(low)}–${whole(high)}`;
}

function whole(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** Weighted mean and median per scenario, and the published forecast. */
function baselineLines({ scale, scenarios, published }: BaselineReport, width: number | undefined): string[] {
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const rows = scenarios.map(({ scenario, mean, median }) => [scenario, mean.toFixed(1), median.toFixed(1)]);
  const positions = published.positions.map(({ who, position }) => `${who} ${position}`).join(', ');
  const { title, weightedMean, majority } = published;
  return [
    ...said(
      'To compare with: positions weighted by capability and salience, on a scale of rollback for rewards',
    ),
    ...said(`(${scale.meaning}).`),
    ...table([['', 'mean', 'median'], ...rows], [1, 2], width),
    ...said(`${title}: ${positions}; weighted mean ${weightedMean}, majority about ${majority}.`),
  ];
}
