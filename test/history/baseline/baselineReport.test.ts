import { expect, test } from 'vitest';
import { weightedForecast } from '../../../src/analysis/index.js';
import { baselineReport, publishedForecast2004, rollbackForRewards } from '../../../src/history/index.js';
import { scenarios } from '../../../src/scenarios/index.js';

test('every dated scenario with its weighted mean and median, and the published forecast', () => {
  const report = baselineReport();
  expect(report.scenarios.map(({ scenario }) => scenario)).toEqual(Object.keys(scenarios));
  for (const { scenario, mean, median } of report.scenarios) {
    const forecast = weightedForecast(rollbackForRewards(scenarios[scenario]!));
    expect({ mean, median }).toEqual({ mean: forecast.mean, median: forecast.median });
  }
  expect(report.published).toBe(publishedForecast2004);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
