import type { Command } from 'commander';
import type { RunOutcome, RunSource } from '../../ensemble/index.js';
import {
  isSixPartyError,
  problem,
  refuse,
  SixPartyError,
  unknownName,
  wholeOfCommandLine,
  type Problem,
} from '../../input/index.js';
import { boxesText, robustnessText, treeText, type Discovered } from '../output/discoveryText.js';
import type { Streams } from '../output/shell.js';
import { checkSeed } from '../reading/options.js';

/** What was asked on the command line, as it was written. */
interface DiscoverFlags {
  readonly outcome: string;
  readonly above?: string;
  readonly below?: string;
  readonly is?: string;
  readonly policy?: string;
  readonly over?: string;
  readonly less?: boolean;
  readonly method: string;
  readonly boxes?: string;
  readonly density?: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** `six-party discover <folder>`: where in the space of its factors something happens in the runs of a sweep. */
export function addDiscoverCommand(command: Command, streams: Streams): void {
  command
    .argument('<folder>', 'a folder of six-party sweep')
    .requiredOption(
      '--outcome <metric>',
      'what is looked for, a metric of the sweep; of yes or no: that it is yes',
    )
    .option('--above <number>', 'it happens where the metric is greater')
    .option('--below <number>', 'it happens where the metric is less')
    .option('--is <category>', 'it happens where the metric is this category')
    .option('--policy <name>', 'only runs of this policy; default: of all, with the policy as a factor')
    .option('--over <name>', 'it happens where --policy does better than this one on the same seed')
    .option('--less', 'less of the metric is better')
    .option(
      '--method <method>',
      'prim: a box, cut slice by slice; tree: boxes everywhere; robust: policies over all points',
      'prim',
    )
    .option('--boxes <number>', 'of prim: boxes at most (default 1)')
    .option('--density <share>', 'of prim: the widest box with this density, 0 to 1')
    .option('--seed <seed>', 'any text; draws the halves that a result is tried on', '1')
    .option('--json', 'print the result as JSON instead of the text')
    .action(async (folder: string, flags: DiscoverFlags) => {
      const plan = planDiscovery(flags);
      const { openRuns } = await import('../../ensemble/index.js');
      const runs = await openRuns([folder]);
      const { method, width } = { ...plan, ...streams };
      const found = await withFlags(() => methods[method](runs, plan));
      streams.out(flags.json ? `${JSON.stringify(found.data, null, 2)}\n` : found.text(width));
    });
}

/** What is to be done. */
interface DiscoveryPlan {
  readonly outcome: RunOutcome;
  readonly method: Method;
  readonly boxes: number;
  readonly density: number | undefined;
  readonly seed: string;
}

type Method = keyof typeof methods;

/** What was found, as data and as text. */
interface Found {
  readonly data: unknown;
  text(width: number | undefined): string;
}

const methods = { prim: boxesOf, tree: treeOf, robust: robustnessOf } as const;

/**
 * Turns wishes into a plan.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them
 */
function planDiscovery(flags: DiscoverFlags): DiscoveryPlan {
  const { outcome, is, policy, over, less = false, seed } = flags;
  const problems: Problem[] = [];
  const isKnown = (name: string): name is Method => Object.hasOwn(methods, name);
  const method = isKnown(flags.method) ? flags.method : 'prim';
  if (!isKnown(flags.method)) {
    problems.push(unknownName('--method', 'method', flags.method, Object.keys(methods)));
  }
  checkSeed(seed, problems);
  const above = numberOf('--above', flags.above, problems);
  const below = numberOf('--below', flags.below, problems);
  const boxes = wholeOfCommandLine('--boxes', flags.boxes, 1, 100, problems) ?? 1;
  const density = numberOf('--density', flags.density, problems);
  if (density !== undefined && !(density > 0 && density <= 1))
    problems.push(problem('--density', 'out-of-range', 'a number > 0 and ≤ 1', flags.density));
  if (method !== 'prim') {
    for (const flag of ['boxes', 'density'] as const) {
      if (flags[flag] !== undefined) problems.push(unfit(`--${flag}`, 'the method prim', flags[flag]));
    }
  }
  if (method === 'robust') {
    for (const flag of ['policy', 'over'] as const) {
      if (flags[flag] !== undefined)
        problems.push(unfit(`--${flag}`, 'a method that looks at some policies', flags[flag]));
    }
    if (above !== undefined && (below !== undefined || less))
      problems.push(problem(less ? '--less' : '--below', 'inconsistent', 'one direction', undefined));
  }
  refuse('invalid-option', 'This cannot be discovered.', problems);
  return {
    outcome: {
      outcome,
      ...(above !== undefined && { above }),
      ...(below !== undefined && { below }),
      ...(is !== undefined && { is }),
      ...(policy !== undefined && { policy }),
      ...(over !== undefined && { over }),
      ...(less && { less }),
    },
    ...{ method, boxes, density, seed },
  };
}

function unfit(flag: string, expected: string, value: string): Problem {
  const message = `${flag} is for ${expected}.`;
  return problem(flag, 'inconsistent', expected, value, {
    message,
    hint: 'Leave it out, or change --method.',
  });
}

function numberOf(flag: string, text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(value)) return value;
  problems.push(problem(flag, 'wrong-type', 'a number', text));
  return undefined;
}

/** Names the flags where the library names options. */
async function withFlags<T>(made: () => Promise<T>): Promise<T> {
  try {
    return await made();
  } catch (error) {
    if (!isSixPartyError(error)) throw error;
    const flags = ['outcome', 'above', 'below', 'is', 'policy', 'over', 'less'];
    const issues = error.issues.map((one) =>
      flags.includes(one.path) ? { ...one, path: `--${one.path}` } : one,
    );
    throw new SixPartyError(error.code, error.message.split('\n')[0]!, issues);
  }
}

function discoveredIn({ header }: RunSource, seed: string): Omit<Discovered, 'outcome' | 'missing'> {
  const { name, experiment, version, points, replicates, columns, scenarios } = header;
  const factors = columns.filter(({ of }) => of === 'parameter').map(({ source }) => source!);
  const policies = Object.keys(scenarios);
  return { name, experiment, version, points, replicates, policies, factors, seed };
}

async function boxesOf(runs: RunSource, { outcome, boxes, density, seed }: DiscoveryPlan): Promise<Found> {
  const { tableOfRuns } = await import('../../ensemble/index.js');
  const { prim } = await import('../../analysis/index.js');
  const { table, label, missing } = await tableOfRuns(runs, outcome);
  const report = prim(table, { boxes, seed, ...(density !== undefined && { density }) });
  const of = { ...discoveredIn(runs, seed), outcome: label, missing };
  return { data: { ...of, method: 'prim', ...report }, text: (width) => boxesText(of, report, width) };
}

async function treeOf(runs: RunSource, { outcome, seed }: DiscoveryPlan): Promise<Found> {
  const { tableOfRuns } = await import('../../ensemble/index.js');
  const { featureScores, outcomeTree } = await import('../../analysis/index.js');
  const { table, label, missing } = await tableOfRuns(runs, outcome);
  const [tree, scores] = [outcomeTree(table), featureScores(table, { seed })];
  const of = { ...discoveredIn(runs, seed), outcome: label, missing };
  const data = { ...of, method: 'tree', ...tree, scores };
  return { data, text: (width) => treeText(of, tree, scores, width) };
}

async function robustnessOf(runs: RunSource, { outcome, seed }: DiscoveryPlan): Promise<Found> {
  const { valuesOfRuns } = await import('../../ensemble/index.js');
  const { robustness } = await import('../../analysis/index.js');
  const { outcome: metric, above, below, is, less = below !== undefined } = outcome;
  const policies = Object.keys(runs.header.scenarios);
  refuse('invalid-option', 'There is nothing to compare.', [
    policies.length > 1
      ? undefined
      : problem('--method', 'inconsistent', 'a sweep of two policies or more', 'robust', {
          message: `The sweep has one policy only, ${policies.join()}.`,
          hint: 'Give the experiment another policy.',
        }),
  ]);
  const { values, points, missing } = await valuesOfRuns(runs, {
    outcome: metric,
    ...(is !== undefined && { is }),
  });
  const threshold = above ?? below;
  const report = robustness(values, {
    better: less ? 'less' : 'greater',
    seed,
    ...(threshold !== undefined && { threshold }),
  });
  const label = is === undefined ? metric : `${metric} is ${is}`;
  const of = { ...discoveredIn(runs, seed), outcome: label, missing };
  const data = { ...of, method: 'robust', ...report, points, values };
  return { data, text: (width) => robustnessText(of, report, points, width) };
}
