import { agentsOf } from '../../agents/index.js';
import {
  anObject,
  argumentProblem,
  checkOptions,
  flag,
  holding,
  isRecord,
  problem,
  refuse,
  satisfying,
  seed as seedText,
  SHARE,
  number,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { replay, type Agent, type Run, type Trace } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import { saidOf } from '../metrics/saidOf.js';
import { holm } from '../statistics/holm.js';
import { leastDose } from './doses.js';
import { candidatesIn, type Candidate, type Fact } from './facts.js';
import { futuresOf, type Futures, type TestedFact, type Turned } from './futures.js';

/** Options of {@link explain}. */
export interface ExplainOptions {
  /** What came out of the run: the name of a yes/no metric, or one's own. Default `substance`. */
  readonly measure?: string | Metric;
  /** Pairs of futures with which a fact is tested, 6 to 10^5. Default 40; a quarter of them, on other seeds, choose what is tested. */
  readonly seeds?: number;
  /** Futures have the seeds `<seed>/choice/<r>` and `<seed>/test/<r>`. Default `explain`. */
  readonly seed?: string;
  /** Who plays on, for each party. Default: those of the library that the trace names. */
  readonly agents?: Readonly<Record<string, Agent>>;
  /** A fact is a cause if its p-value, adjusted over all that were tested (Holm), is at most this. Default 0.05. */
  readonly alpha?: number;
  /** Whether to look for two facts that turn the outcome together, where none does alone. Default true. */
  readonly pairs?: boolean;
}

/** Why a run came out as it did, as far as that was tested: plain JSON. */
export interface Explanation {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Of the run. */
  readonly seed: string;
  /** Name of the metric that was asked about. */
  readonly measure: string;
  /** What the run came to. */
  readonly value: boolean;
  /** Pairs of futures of each test. */
  readonly seeds: number;
  /** Facts without which the outcome turns more often, the greatest difference first. */
  readonly causes: readonly TestedFact[];
  /** Two facts that do so together though neither does alone; looked for only where there is no single cause. */
  readonly together: readonly TestedFact[];
  /** What was tested and does not show: more seeds would tell. */
  readonly undecided: readonly TestedFact[];
  /** Facts without which the outcome turned no more often in the futures that chose what to test, but those tested in pairs. */
  readonly circumstances: readonly Fact[];
  /** Facts without which it turned more often there, but less than without those that were tested. */
  readonly untested: readonly Fact[];
  /** Facts that could not have been otherwise by the rules. */
  readonly fixed: readonly Fact[];
}

const rules: OptionRules<keyof ExplainOptions> = {
  measure: satisfying(
    'the name of a metric, or a metric',
    (value) => typeof value === 'string' || isRecord(value),
  ),
  seeds: whole(6, 100_000),
  seed: seedText,
  agents: anObject('agents by party'),
  alpha: number(SHARE),
  pairs: flag,
};

/** At most so many facts are tested, those that did most when they were chosen: the table stays short enough to show something. */
const MOST_TESTED = 8;
/** More pairs of facts are not tried, those of parties without which it turns most first. */
const MOST_PAIRS = 200;
/** Pairs of facts are chosen by so many futures each. */
const PAIR_SEEDS = 6;

/**
 * Tells why a run came out as it did, by trying: each fact of the run (a demand, a mandate, mistrust, an event, an act, an
 * absence, a breach) is taken out by an intervention where it came in, the rest is played again on paired seeds, and
 * facts are ranked by how much more often the outcome then is another one. What turns nothing is a circumstance, however
 * well it fits a story.
 *
 * Facts are chosen on one set of seeds and tested on another, with Holm's adjustment over all that are tested.
 *
 * @param trace - of a run that has ended
 * @throws SixPartyError `invalid-trace`; `invalid-option`, also for a run that has not ended and a measure that is not yes or
 *   no; `unknown-name` (measure, agents that are not of the library); `metric-failed`; those of the agents
 */
export function explain(trace: Trace, options: ExplainOptions = {}): Explanation {
  refuse('invalid-trace', 'There is no such run.', [argumentProblem('trace', trace, aTrace)]);
  checkOptions(options, rules, [], 'This cannot be explained.');
  const { seeds = 40, seed = 'explain', alpha = 0.05, pairs = true } = options;
  const { scenario } = trace;
  const [metric] = chosenMetrics(scenario, [options.measure ?? 'substance']);
  const run = endedRun(trace);
  const yesNo = (one: Run): boolean => saidOf(metric!, one) === true;
  refuse('invalid-option', 'This cannot be explained.', [
    metric!.kind === 'yesNo'
      ? undefined
      : problem('measure', 'inconsistent', 'a metric that says yes or no', metric!.name),
  ]);
  const value = yesNo(run);
  const agents = options.agents ?? agentsOf(trace);
  const futures = futuresOf(trace, agents, (one) => yesNo(one) !== value);
  const choice = seedsOf(`${seed}/choice`, chosenBy(seeds));
  const test = seedsOf(`${seed}/test`, seeds);
  const fixed: Fact[] = [];
  const circumstances: Fact[] = [];
  const chosen: { readonly candidate: Candidate; readonly difference: number }[] = [];
  const applicable: Candidate[] = [];
  for (const candidate of candidatesIn(trace)) {
    const turned = futures.compare(candidate.at, [candidate.without], choice);
    if (!turned) fixed.push(candidate.fact);
    else {
      applicable.push(candidate);
      const { difference } = turned.difference;
      if (difference > 0) chosen.push({ candidate, difference });
      else circumstances.push(candidate.fact);
    }
  }
  chosen.sort((a, b) => b.difference - a.difference);
  const singles = tested(
    futures,
    chosen.slice(0, MOST_TESTED).map(({ candidate }) => [candidate]),
    test,
  );
  const causes = singles.filter(
    ({ adjusted, difference }) => adjusted !== null && adjusted <= alpha && difference > 0,
  );
  const doubles = pairs && causes.length === 0 ? pairsTested(futures, applicable, seed, test) : [];
  const together = doubles.filter(
    ({ adjusted, difference }) => adjusted !== null && adjusted <= alpha && difference > 0,
  );
  const paired = doubles.flatMap(({ facts }) => facts);
  const isPaired = (fact: Fact): boolean => paired.includes(fact);
  return {
    scenario: scenario.name,
    seed: trace.seed,
    measure: metric!.name,
    value,
    seeds,
    causes: causes.map((cause) => {
      const least = leastDose(futures, cause, test);
      return least ? { ...cause, least } : cause;
    }),
    together,
    undecided: [
      ...singles.filter((one) => !causes.includes(one)),
      ...doubles.filter((one) => !together.includes(one)),
    ],
    circumstances: circumstances.filter((fact) => !isPaired(fact)),
    untested: chosen
      .slice(MOST_TESTED)
      .map(({ candidate }) => candidate.fact)
      .filter((fact) => !isPaired(fact)),
    fixed,
  };
}

/** Returns by how many futures facts are chosen, where so many pairs test them. */
export function chosenBy(seeds: number): number {
  return Math.max(6, Math.ceil(seeds / 4));
}

const aTrace = holding('a trace', { events: Array.isArray });

function endedRun(trace: Trace): Run {
  const last = trace.events.at(-1);
  refuse('invalid-option', 'This cannot be explained.', [
    last?.type === 'ended'
      ? undefined
      : problem('trace.events', 'inconsistent', 'those of a run that has ended', last?.type ?? 'nothing'),
  ]);
  const state = replay(trace);
  return { trace, state, outcome: state.public.outcome! };
}

function seedsOf(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, run) => `${prefix}/${run}`);
}

/** Tests facts, each set of them taken out together, on one set of seeds. */
function tested(
  futures: Futures,
  sets: readonly (readonly Candidate[])[],
  seeds: readonly string[],
): readonly TestedFact[] {
  const found = sets.flatMap((set): { readonly set: readonly Candidate[]; readonly turned: Turned }[] => {
    const turned = futures.compare(
      set[0]!.at,
      set.map(({ without }) => without),
      seeds,
    );
    return turned ? [{ set, turned }] : [];
  });
  // Fewer than six pairs that differ show nothing, and still count as tests.
  const adjusted = holm(found.map(({ turned }) => turned.difference.pValue ?? 1));
  return found
    .map(({ set, turned: { turned, anyway, difference } }, n): TestedFact => ({
      facts: set.map(({ fact }) => fact),
      at: set[0]!.at,
      turned,
      anyway,
      difference: difference.difference,
      low: difference.low,
      high: difference.high,
      adjusted: difference.pValue === null ? null : adjusted[n]!,
    }))
    .sort((a, b) => b.difference - a.difference);
}

/**
 * Tests pairs of facts of the beginning: what came later is another place in another future. Pairs are looked for among
 * the facts of two parties without all of which the outcome turns.
 */
function pairsTested(
  futures: Futures,
  candidates: readonly Candidate[],
  seed: string,
  seeds: readonly string[],
): readonly TestedFact[] {
  const start = Math.min(...candidates.map(({ at }) => at));
  const standing = candidates.filter(({ at }) => at === start);
  const choice = seedsOf(`${seed}/pairs`, PAIR_SEEDS);
  const turning = (set: readonly Candidate[]): number =>
    futures.compare(
      start,
      set.map(({ without }) => without),
      choice,
    )?.difference.difference ?? 0;
  const owners = [...new Set(standing.map(ownerOf))];
  const groups = owners
    .flatMap((one, n) => owners.slice(n).map((other) => [one, other]))
    .map((both) => standing.filter((candidate) => both.includes(ownerOf(candidate))))
    .map((group) => ({ group, difference: turning(group) }))
    .filter(({ difference }) => difference > 0)
    .sort((a, b) => b.difference - a.difference);
  const pairs = new Map<string, readonly Candidate[]>();
  for (const { group } of groups)
    group.forEach((one, n) => {
      for (const other of group.slice(n + 1)) pairs.set(JSON.stringify([one.fact, other.fact]), [one, other]);
    });
  const chosen = [...pairs.values()]
    .slice(0, MOST_PAIRS)
    .map((pair) => ({ pair, difference: turning(pair) }))
    .filter(({ difference }) => difference > 0)
    .sort((a, b) => b.difference - a.difference);
  return tested(
    futures,
    chosen.slice(0, MOST_TESTED).map(({ pair }) => pair),
    seeds,
  );
}

function ownerOf({ fact }: Candidate): string {
  return 'party' in fact ? fact.party : fact.id;
}
