import { alphaSpent } from '../../analysis/index.js';
import { checkOptions, number, oneOf, SHARE, whole } from '../../input/index.js';
import { decisionTimes } from './decisionTimes.js';
import { testOf, type ProbabilityOptions } from './testProbability.js';

/** What {@link runsNeeded} is asked. */
export interface RunsNeededOptions extends Pick<
  ProbabilityOptions,
  'method' | 'alpha' | 'beta' | 'indifference'
> {
  /** The probability with which runs keep the claim in truth, between 0 and 1. */
  readonly p: number;
  /** The probability that is claimed at least, between 0 and 1. */
  readonly theta: number;
  /** With which probability all scenarios get the right verdict, between 0 and 1. Default 0.99. */
  readonly power?: number;
  /**
   * Scenarios of one property, 1 to 1000: the i-th may spend 6α / (π² i²) of the error, so that later ones take longer.
   * Default 1, with all of α.
   */
  readonly scenarios?: number;
}

/** The effort that a claim about a probability takes. */
export interface RunsNeeded {
  /** Which verdict is right: `accept` above θ, `reject` below, `undecided` at θ itself, which no number of runs tells. */
  readonly verdict: 'accept' | 'reject' | 'undecided';
  /**
   * Runs of a scenario, `maxRuns`, at which all have it with that power. Null if 20,000 are not enough, at θ itself, and of
   * `sprt` mostly within its `indifference`, where either verdict may come.
   */
  readonly maxRuns: number | null;
  /** Games of all scenarios together to be expected with that `maxRuns`. Null without one. */
  readonly games: number | null;
}

/** Who needs more than so many runs should state the claim with more room. */
const MOST_RUNS = 20_000;

/** A probability that differs by less is θ itself, but for rounding. */
const ROUNDING = 1e-12;

/**
 * Says how many runs a claim about a probability takes to get the right verdict, by the exact distribution of when the
 * test stops. Where several scenarios are tested, their chances of missing it are added up, whatever they share; from the
 * eleventh on they are taken in tens, each as the last of its ten.
 *
 * `runsNeeded({ p: 0.95, theta: 0.9 })`: five points of room take 936 runs at most to pass in 99 of 100 tests, 323 on
 * average.
 *
 * @throws SixPartyError `invalid-option`
 */
export function runsNeeded(options: RunsNeededOptions): RunsNeeded {
  checkOptions(
    options,
    {
      p: number(SHARE),
      theta: number(SHARE),
      method: oneOf(['confidenceSequence', 'sprt']),
      alpha: number(SHARE),
      beta: number(SHARE),
      indifference: number(SHARE),
      power: number(SHARE),
      scenarios: whole(1, 1000),
    },
    ['p', 'theta'],
    'There is no such effort.',
  );
  const { p, theta, power = 0.99, scenarios = 1, alpha = 0.05 } = options;
  if (Math.abs(p - theta) < ROUNDING) {
    // What else may be wrong with the options is found by making the test.
    testOf(theta, testOptions(options), alpha);
    return { verdict: 'undecided', maxRuns: null, games: null };
  }
  const verdict = p > theta ? 'accept' : 'reject';
  const spent = (i: number): number => (scenarios === 1 ? alpha : alphaSpent(i, alpha));
  const times = (i: number): Times => timesOf(options, spent(i), verdict, (1 - power) / scenarios);
  // The last one takes longest: if it takes too long, there is no need to look at the others.
  const last = times(scenarios);
  if (!last.enough) return { verdict, maxRuns: null, games: null };
  const known = new Map([[scenarios, last]]);
  const all = Array.from({ length: scenarios }, (_, k) => {
    const i = k < 10 ? k + 1 : Math.min(scenarios, 10 * Math.ceil((k + 1) / 10));
    if (!known.has(i)) known.set(i, times(i));
    return known.get(i)!;
  });
  const missed = (n: number): number => all.reduce((sum, { right }) => sum + 1 - at(right, n), 0);
  const most = Math.max(...all.map(({ right }) => right.length));
  const slack = 1 - power + 1e-12;
  if (missed(most) > slack) return { verdict, maxRuns: null, games: null };
  // The chance of having missed it falls from run to run.
  let [below, maxRuns] = [0, most];
  while (maxRuns - below > 1) {
    const middle = (below + maxRuns) >> 1;
    if (missed(middle) <= slack) maxRuns = middle;
    else below = middle;
  }
  // A run n + 1 is played where no verdict has come by n.
  const games = all.reduce(
    (sum, { open }) => sum + 1 + open.slice(0, maxRuns - 1).reduce((total, share) => total + share, 0),
    0,
  );
  return { verdict, maxRuns, games: Math.round(games) };
}

/** By the n-th run, at n − 1: the probability of the right verdict, and of none. */
interface Times {
  readonly right: number[];
  readonly open: number[];
  readonly enough: boolean;
}

function testOptions({ method, beta, indifference }: RunsNeededOptions): ProbabilityOptions {
  return {
    ...(method !== undefined && { method }),
    ...(beta !== undefined && { beta }),
    ...(indifference !== undefined && { indifference }),
  };
}

function timesOf(
  options: RunsNeededOptions,
  alpha: number,
  verdict: 'accept' | 'reject',
  slack: number,
): Times {
  const { p, theta } = options;
  const right: number[] = [];
  const open: number[] = [];
  decisionTimes(testOf(theta, testOptions(options), alpha), p, MOST_RUNS, (so) => {
    right.push(verdict === 'accept' ? so.accepted : so.rejected);
    open.push(so.open);
    return so.open < slack * 1e-3;
  });
  return { right, open, enough: open[open.length - 1]! < slack };
}

function at(list: readonly number[], n: number): number {
  return n === 0 ? 0 : list[Math.min(n, list.length) - 1]!;
}
