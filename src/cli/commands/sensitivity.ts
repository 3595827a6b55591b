import type { Command } from 'commander';
import { metricsOf } from '../../analysis/index.js';
import type {
  Experiment,
  MetricSensitivity,
  MorrisEffect,
  SensitivityInterval,
  SensitivityReport,
  SobolIndex,
} from '../../ensemble/index.js';
import { refuse, unknownName, wholeOfCommandLine } from '../../input/index.js';
import type { Problem } from '../../input/index.js';
import { columns, figure, UNKNOWN, unknownLegend, withUnit, wrapped } from '../../words/index.js';
import { progressLine } from '../output/progress.js';
import type { Streams } from '../output/shell.js';
import { checkSeed, readWorkers, workersHelp } from '../reading/options.js';
import { executorOf } from '../reading/executorOf.js';
import { ALLOW_SCRIPTS, allowScriptsHelp, experimentFor, seeded } from '../reading/experimentFor.js';

interface SensitivityFlags extends SensitivityWishes {
  readonly json?: boolean;
  readonly allowScripts?: boolean;
}

/** `six-party sensitivity <experiment>`: which factors of an experiment matter, and how much. */
export function addSensitivityCommand(command: Command, streams: Streams): void {
  command
    .argument('<experiment>', 'an experiment file (.yaml .yml .json)')
    .option(
      '--method <method>',
      'sobol: shares of the variance, alone and with others; morris: effects, with fewer points',
      'sobol',
    )
    .option('--n <number>', 'base samples (best a power of 2; default 64), or trajectories (default 10)')
    .option('--workers <number>', `${workersHelp}. Default: as many as the machine has processors`)
    .option('--seed <seed>', 'any text, in place of that of the file')
    .option(ALLOW_SCRIPTS, allowScriptsHelp)
    .option('--json', 'print the result as JSON instead of the table')
    .action(async (file: string, flags: SensitivityFlags) => {
      const { workers, ...options } = planSensitivity(flags);
      const experiment = seeded(
        await experimentFor(file, { ownDesign: true, allowScripts: flags.allowScripts }),
        flags.seed,
      );
      const { meansOf, sensitivityOf } = await import('../../ensemble/index.js');
      const { policies, seed, metrics } = experiment;
      const jobs = policies.map(({ scenario }) => ({ scenario, seed, metrics }));
      const executor = await executorOf(jobs, workers);
      const progress = progressLine(streams, 'points');
      try {
        const report = await sensitivityOf(experiment, meansOf(executor), {
          ...options,
          inHand: executor.inHand,
          onProgress: progress.show,
        });
        progress.clear();
        streams.out(
          flags.json
            ? `${JSON.stringify(report, null, 2)}\n`
            : sensitivityTable(experiment.title, report, unitsOf(experiment), streams.width),
        );
      } finally {
        progress.clear();
        await executor.close();
      }
    });
}

/** What was asked on the command line, as it was written. */
interface SensitivityWishes {
  readonly method: string;
  readonly seed?: string;
  readonly n?: string;
  readonly workers?: string;
}

/** What is to be done. */
interface SensitivityPlan {
  readonly method: 'sobol' | 'morris';
  readonly n?: number;
  /** Undefined: as many as help. */
  readonly workers: number | undefined;
}

/** Most base samples or trajectories, by method. */
const maxSamples: Readonly<Record<SensitivityPlan['method'], number>> = { sobol: 1_000_000, morris: 100_000 };

/**
 * Turns wishes into options of the analysis.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
function planSensitivity(wishes: SensitivityWishes): SensitivityPlan {
  const problems: Problem[] = [];
  const known = wishes.method === 'sobol' || wishes.method === 'morris';
  const method = wishes.method === 'morris' ? 'morris' : 'sobol';
  if (!known) problems.push(unknownName('--method', 'method', wishes.method, Object.keys(maxSamples)));
  const n = wholeOfCommandLine('--n', wishes.n, 2, maxSamples[method], problems);
  if (wishes.seed !== undefined) checkSeed(wishes.seed, problems);
  const workers = readWorkers(wishes.workers, problems);
  refuse('invalid-option', 'This cannot be analysed.', problems);
  return { method, ...(n !== undefined && { n }), workers };
}

/** What the table says of a method. */
interface MethodWords {
  readonly what: (n: number) => string;
  readonly meaning: string;
  /** Of each estimate of a factor, as `intervalsOf` gives them. */
  readonly heads: readonly string[];
}

const methods: Readonly<Record<SensitivityReport['method'], MethodWords>> = {
  sobol: {
    what: (n) => `Sobol indices from ${n} base samples`,
    meaning:
      'first: share of the variance that the factor explains by itself; total: by itself and with others',
    heads: ['first', 'total'],
  },
  morris: {
    what: (n) => `Elementary effects from ${n} trajectories`,
    meaning:
      'effects of a step of two thirds of the range of a factor: their mean size, mean and standard deviation',
    heads: ['size', 'mean', 'deviation'],
  },
};

/** Per metric: in what it is told. */
type Units = Readonly<Record<string, string>>;

function unitsOf({ policies }: Experiment): Units {
  const metrics = metricsOf(policies[0]!.scenario);
  return Object.fromEntries(metrics.map((metric) => [metric.name, 'unit' in metric ? metric.unit : '']));
}

/**
 * Says a sensitivity analysis as text.
 *
 * @param width - of a line. Default: as wide as it is
 */
export function sensitivityTable(
  title: string,
  report: SensitivityReport,
  units: Units = {},
  width = Infinity,
): string {
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const { method, n, points, replicates, seed, alpha, policies, note } = report;
  const { what, meaning, heads } = methods[method];
  const tables = policies.flatMap(({ policy, metrics }) => [
    '',
    `Policy ${policy}`,
    ...metrics.flatMap((metric) => ['', ...metricLines(metric, heads, units[metric.metric] ?? '', width)]),
  ]);
  const lines = [
    ...said(title),
    ...said(
      `${what(n)}: ${points} points per policy, ${replicates} runs each, seed "${seed}"; ${Number((100 * (1 - alpha)).toFixed(6))} % intervals`,
    ),
    ...said(meaning),
    ...(note === '' ? [] : said(note)),
    ...unknownLegend(tables, 'as an interval where all resamples are alike').flatMap(said),
    ...tables,
  ];
  return `${lines.join('\n')}\n`;
}

function metricLines(
  { metric, mean, factors, note }: MetricSensitivity,
  heads: readonly string[],
  unit: string,
  width: number,
): string[] {
  const average = mean === null ? '' : `, mean over the points ${figure(mean)}`;
  const head = wrapped(withUnit(metric, unit) + average, '', '  ', false, width);
  if (note !== '') return [...head, ...wrapped(note, '  ', '  ', false, width)];
  const rows = Object.entries(factors).map(([name, of]) => [`  ${name}`, ...intervalsOf(of).flatMap(cells)]);
  return [...head, ...columns([['', ...heads.flatMap((name) => [name, 'interval'])], ...rows], width, 2)];
}

function intervalsOf(of: SobolIndex | MorrisEffect): SensitivityInterval[] {
  return 'first' in of ? [of.first, of.total] : [of.muStar, of.mu, of.sigma];
}

function cells({ estimate, low, high }: SensitivityInterval): string[] {
  return [figure(estimate), low === null ? UNKNOWN : `${figure(low)} to ${figure(high)}`];
}
