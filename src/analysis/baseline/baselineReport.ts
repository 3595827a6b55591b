import { scenarios } from '../../scenarios/index.js';
import { publishedForecast2004 } from './publishedForecast2004.js';
import { rollbackForRewards } from './rollbackForRewards.js';
import type { BaselineReport } from './types/BaselineReport.js';
import { weightedForecast } from './weightedForecast.js';

/**
 * The baseline to print beside a back-test: where capability × salience weighted positions meet in each
 * dated scenario, on the scale of `rollbackPosition`, and the published forecast of 2004.
 */
export function baselineReport(): BaselineReport {
  return {
    scale: {
      from: 0,
      to: 100,
      meaning:
        '0: no rollback and every reward at once; 100: full rollback, verified, with no reward before it',
    },
    scenarios: Object.entries(scenarios).map(([scenario, talks]) => {
      const { mean, median } = weightedForecast(rollbackForRewards(talks));
      return { scenario, mean, median };
    }),
    published: publishedForecast2004,
  };
}
