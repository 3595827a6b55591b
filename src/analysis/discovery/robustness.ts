import {
  isRecord,
  number,
  oneOf,
  optionProblems,
  problem,
  refuse,
  seed,
  SHARE,
  UNIT,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { valuesProblems } from '../statistics/arguments.js';
import { wilsonInterval, type Interval } from '../statistics/proportions.js';
import { bootstrapInterval, quantile } from '../statistics/quantiles.js';

/** Options of {@link robustness}. */
export interface RobustnessOptions {
  /** Which values are the better ones. Default `greater`. */
  readonly better?: 'greater' | 'less';
  /** What is good enough: this value, or a better one. Default: nothing is said of it. */
  readonly threshold?: number;
  /** Share of the points for the high regret, from 0 to 1. Default 0.9. */
  readonly share?: number;
  /** 1 − confidence of the intervals, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /** Seeds the bootstrap. Default `"1"`. */
  readonly seed?: string;
}

/** By how much a policy falls short of the best one at the same point; 0 where it is the best. */
export interface Regret {
  /** Mean over the points, in the unit of the measure. */
  readonly mean: number;
  /** The regret that a share of the points (0.9) does not exceed, by resampling points; null ends are not known. */
  readonly high: {
    /** The regret itself, in the unit of the measure. */
    readonly estimate: number;
    /** Lower end of its interval; null where none is known. */
    readonly low: number | null;
    /** Upper end of its interval; null where no interval is known. */
    readonly high: number | null;
  };
  /** The greatest at any point. */
  readonly greatest: number;
  /** First point, from 0, at which it is that great. */
  readonly worstPoint: number;
  /** Points at which it is 0. */
  readonly bestAt: number;
}

/** At how many points a value is good enough. */
export interface Satisficing extends Interval {
  /** Points at which it is good enough. */
  readonly count: number;
  /** `low` and `high` are Wilson's interval: as if points were drawn. */
  readonly share: number;
}

/** How a policy does over all points. */
export interface PolicyRobustness {
  /** Name of the policy. */
  readonly policy: string;
  /** Mean of the measure over the points. */
  readonly mean: number;
  /** The worst value at any point. */
  readonly worst: number;
  /** By how much it falls short of the best policy, point by point. */
  readonly regret: Regret;
  /** Null without a threshold. */
  readonly satisficing: Satisficing | null;
  /** Starr's domain: the share of the points at which each of the report's `thresholds` is met. */
  readonly domain: readonly number[];
}

/** How policies do over all points: plain JSON, the same for the same values and options. */
export interface RobustnessReport {
  /** Points at which all policies were valued. */
  readonly points: number;
  /** Which values are the better ones. */
  readonly better: 'greater' | 'less';
  /** What is good enough; null: nothing is said of it. */
  readonly threshold: number | null;
  /** Share of the points that the high regret is of, from 0 to 1. */
  readonly share: number;
  /** From the easiest to the hardest: the values at the deciles of all that there are. */
  readonly thresholds: readonly number[];
  /** In the order given. */
  readonly policies: readonly PolicyRobustness[];
  /** Which policies are best by each measure; several are equally good. */
  readonly bestBy: Readonly<
    Record<'mean' | 'worst' | 'greatestRegret' | 'highRegret' | 'satisficing', readonly string[]>
  >;
}

const rules: OptionRules<keyof RobustnessOptions> = {
  better: oneOf(['greater', 'less']),
  threshold: number(),
  share: number(UNIT),
  alpha: number(SHARE),
  seed,
};

/**
 * Compares policies over points of which nobody knows how likely they are: by regret (Savage 1951), its greatest and the
 * one that nine points in ten do not exceed; by the share of the points that are good enough (Simon 1956); and by Starr's
 * domain criterion (Starr 1963, Schneller & Sphicas 1983), that share for every threshold. Points count the same: where they
 * are spread evenly, shares are shares of the space.
 *
 * Values that are means over few runs move by chance, and the best of several more than one: regret is then too great.
 *
 * @param values - by policy, one per point, the points in the same order for all
 * @throws SixPartyError `invalid-option`
 */
export function robustness(
  values: Readonly<Record<string, readonly number[]>>,
  options: RobustnessOptions = {},
): RobustnessReport {
  refuse('invalid-option', 'These policies cannot be compared.', [
    ...valueProblems(values),
    ...optionProblems(options, rules),
  ]);
  const { better = 'greater', threshold, share = 0.9, alpha = 0.05, seed: name = '1' } = options;
  // The greater is the better from here on.
  const sign = better === 'greater' ? 1 : -1;
  const names = Object.keys(values);
  const worth = names.map((policy) => values[policy]!.map((value) => sign * value));
  const points = worth[0]!.length;
  const best = Array.from({ length: points }, (_, point) =>
    worth.reduce((most, own) => Math.max(most, own[point]!), -Infinity),
  );
  const deciles = Array.from({ length: 9 }, (_, n) => quantile(worth.flat(), (n + 1) / 10));
  const policies = names.map((policy, at): PolicyRobustness => {
    const own = worth[at]!;
    const met = (least: number): number => own.filter((value) => value >= least).length;
    const regrets = own.map((value, point) => best[point]! - value);
    return {
      policy,
      mean: sign * meanOf(own) + 0,
      worst: sign * own.reduce((a, b) => Math.min(a, b)) + 0,
      regret: regretOf(regrets, share, { seed: `${name}/${policy}`, alpha }),
      satisficing: threshold === undefined ? null : shareOf(met(sign * threshold), points, alpha),
      domain: deciles.map((least) => met(least) / points),
    };
  });
  const bestBy = {
    mean: greatest(policies, ({ mean }) => sign * mean),
    worst: greatest(policies, ({ worst }) => sign * worst),
    greatestRegret: greatest(policies, ({ regret }) => -regret.greatest),
    highRegret: greatest(policies, ({ regret }) => -regret.high.estimate),
    satisficing: threshold === undefined ? [] : greatest(policies, (of) => of.satisficing!.count),
  };
  const thresholds = deciles.map((value) => sign * value + 0);
  return { points, better, threshold: threshold ?? null, share, thresholds, policies, bestBy };
}

function valueProblems(values: unknown): Problem[] {
  const names = isRecord(values) ? Object.keys(values) : [];
  if (names.length === 0) return [problem('values', 'wrong-type', 'values by policy', values)];
  const columns = names.map((name) => (values as Readonly<Record<string, unknown>>)[name]);
  const problems = names.flatMap((name, at) => valuesProblems(`values.${name}`, columns[at], 1));
  if (problems.length > 0) return problems;
  const [first] = columns as readonly (readonly number[])[];
  return names.flatMap((name, at) => {
    const { length } = columns[at] as readonly number[];
    const expected = `${first!.length} values, one per point`;
    return length === first!.length ? [] : [problem(`values.${name}`, 'wrong-length', expected, columns[at])];
  });
}

function regretOf(
  regrets: readonly number[],
  share: number,
  options: { readonly seed: string; readonly alpha: number },
): Regret {
  const greatestOf = regrets.reduce((a, b) => Math.max(a, b));
  return {
    mean: meanOf(regrets),
    high: bootstrapInterval(regrets, (sample) => quantile(sample, share), { ...options, resamples: 1000 }),
    greatest: greatestOf,
    worstPoint: regrets.indexOf(greatestOf),
    bestAt: regrets.filter((regret) => regret === 0).length,
  };
}

function shareOf(count: number, points: number, alpha: number): Satisficing {
  return { count, share: count / points, ...wilsonInterval(count, points, alpha) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Lists the policies that have the most of something. */
function greatest(policies: readonly PolicyRobustness[], of: (policy: PolicyRobustness) => number): string[] {
  const most = policies.reduce((a, policy) => Math.max(a, of(policy)), -Infinity);
  return policies.filter((policy) => of(policy) === most).map(({ policy }) => policy);
}
