import type { BaselineReport } from '../../history/index.js';
import { table, wrapped } from '../../words/index.js';

/** Weighted mean and median per scenario, and the published forecast. */
export function baselineLines({ scale, scenarios, published }: BaselineReport): string[] {
  const rows = scenarios.map(({ scenario, mean, median }) => [scenario, mean.toFixed(1), median.toFixed(1)]);
  const positions = published.positions.map(({ who, position }) => `${who} ${position}`).join(', ');
  return [
    ...wrapped(
      'To compare with: positions weighted by capability and salience, on a scale of rollback for rewards',
      '',
      '',
    ),
    ...wrapped(`(${scale.meaning}).`, '', ''),
    ...table([['', 'mean', 'median'], ...rows], [1, 2]),
    ...wrapped(
      `${published.title}: ${positions}; weighted mean ${published.weightedMean}, majority about ${published.majority}.`,
      '',
      '',
    ),
  ];
}
