import type {
  MetricSensitivity,
  MorrisEffect,
  SensitivityInterval,
  SensitivityReport,
  SobolIndex,
} from '../../ensemble/index.js';
import { columns, figure } from '../../words/index.js';

/** A sensitivity analysis as text. */
export function sensitivityTable(title: string, report: SensitivityReport): string {
  const { method, n, points, replicates, alpha, policies } = report;
  const sobol = method === 'sobol';
  const what = sobol ? `Sobol indices from ${n} base samples` : `Elementary effects from ${n} trajectories`;
  const lines = [
    title,
    `${what}: ${points} points per policy, ${replicates} runs each; ${Number((100 * (1 - alpha)).toFixed(6))} % intervals`,
    sobol
      ? 'first: share of the variance that the factor explains by itself; total: by itself and with others'
      : 'effects over the whole range of a factor: their mean size, mean and standard deviation',
    ...policies.flatMap(({ policy, metrics }) => [
      '',
      `Policy ${policy}`,
      ...metrics.flatMap((metric) => ['', ...metricLines(metric, sobol)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function metricLines({ metric, mean, factors, note }: MetricSensitivity, sobol: boolean): string[] {
  const head = `${metric}${mean === null ? '' : `, mean over the points ${figure(mean)}`}`;
  if (note !== '') return [head, `  ${note}`];
  const heads = sobol ? ['first', 'total'] : ['size', 'mean', 'deviation'];
  const rows = Object.entries(factors).map(([name, of]) => [`  ${name}`, ...intervalsOf(of).flatMap(cells)]);
  return [head, ...columns([['', ...heads.flatMap((name) => [name, 'interval'])], ...rows])];
}

function intervalsOf(of: SobolIndex | MorrisEffect): SensitivityInterval[] {
  return 'first' in of ? [of.first, of.total] : [of.muStar, of.mu, of.sigma];
}

function cells({ estimate, low, high }: SensitivityInterval): string[] {
  return [figure(estimate), low === null ? '' : `${figure(low)} to ${figure(high)}`];
}
