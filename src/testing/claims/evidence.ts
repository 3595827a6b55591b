import { wilsonInterval } from '../../analysis/index.js';
import type { SequentialTest } from '../../analysis/index.js';
import type { Talks } from '../../talks/index.js';
import { seeds } from '../arbitraries/seeds.js';
import type { EvaluateOptions } from '../temporal/evaluate.js';
import { judgeClaim, type Claim } from './judgeClaim.js';
import { runsNeeded } from './runsNeeded.js';
import { probabilityInWords, shareInWords, shareOf, type Share } from './share.js';
import { seedRange, type ProbabilityTest } from './testProbability.js';
import { findingInWords, questionInWords, verdictWord } from './verdictWords.js';

/** Why a claim about a probability failed. */
export interface Evidence {
  /** The probability that is claimed. */
  readonly theta: number;
  /** The sequential test that judged it. */
  readonly method: 'confidenceSequence' | 'sprt';
  /** `inconclusive` is no finding: so many runs could not tell. */
  readonly verdict: 'reject' | 'inconclusive';
  /** Probability of error that this test could spend. */
  readonly alpha: number;
  /** What the search saw. A counterexample is chosen for looking bad: this share is too low on average. */
  readonly search: Share;
  /** The seeds of the search: `1 to 431`. */
  readonly seeds: string;
  /** The same scenario on seeds that the search did not use, with a Wilson interval; played when it is first read. */
  readonly fresh: Share;
  /** Whether the fresh seeds say so too: their whole interval lies below θ. */
  readonly confirmed: boolean;
}

/** Seeds that the search does not use. */
export interface FreshSeeds {
  readonly first: number;
  readonly runs: number;
}

/** Makes the evidence against a scenario. */
export function evidenceOf(
  { verdict, theta, alpha, seeds: played, successes, runs, estimate, low, high }: ProbabilityTest,
  method: Evidence['method'],
  fresh: () => Share,
): Evidence {
  let share: Share | undefined;
  return {
    theta,
    method,
    verdict: verdict === 'reject' ? 'reject' : 'inconclusive',
    alpha,
    search: { successes, runs, estimate, low, high },
    seeds: played,
    get fresh() {
      return (share ??= fresh());
    },
    get confirmed() {
      return this.fresh.runs > 0 && this.fresh.high < theta;
    },
  };
}

/** Measures how often a claim holds on fresh seeds. */
export function freshShare(
  scenario: Talks,
  claim: Claim,
  { first, runs: n }: FreshSeeds,
  options: EvaluateOptions,
): Share {
  let successes = 0;
  let runs = 0;
  for (const seed of seeds(n, first)) {
    const judgement = judgeClaim(scenario, seed, claim, { ...options, mustSay: true });
    if (judgement === 'left out') continue;
    runs += 1;
    if (typeof judgement === 'string') successes += 1;
  }
  return shareOf(successes, runs, wilsonInterval(successes, runs));
}

/** Tells what the search saw, what that is worth, and what fresh seeds say. */
export function evidenceInWords(
  name: string,
  evidence: Evidence,
  test: SequentialTest,
  { first, runs }: FreshSeeds,
): string {
  const { theta, verdict, search, seeds: played, fresh, confirmed } = evidence;
  const seen = `${shareInWords(search)}, seeds ${played}`;
  const again = `On fresh seeds, ${seedRange(first, runs)}: ${shareInWords(fresh)}`;
  if (verdict === 'inconclusive') {
    return (
      `Inconclusive in ${name}: ${search.runs} runs could not tell ${questionInWords(test)}: ${seen}. ` +
      `${moreInWords(evidence, test)}\n${again}.`
    );
  }
  const found = `Rejected in ${name}: ${findingInWords(test, 'reject')}: ${seen}.`;
  const judged = confirmed
    ? 'which confirms it'
    : `which does not confirm that it is below ${probabilityInWords(theta)}`;
  return `${found}\n${again}, ${judged}.`;
}

/** Says how many runs a claim takes that is as true as it looks. */
function moreInWords({ search, theta, method }: Evidence, test: SequentialTest): string {
  const { estimate: p } = search;
  if (!(p > 0 && p < 1)) return '';
  const sprt = test.kind === 'sprt' ? { indifference: test.indifference, beta: test.beta } : {};
  const { maxRuns, verdict } = runsNeeded({ p, theta, alpha: test.alpha, method, ...sprt });
  const at = `At ${p.toFixed(3)}`;
  if (verdict === 'undecided') return `${at}, the limit itself, no number of runs tells.`;
  if (maxRuns !== null)
    return `${at} it would be ${verdictWord[verdict]} within maxRuns: ${maxRuns} in 99 of 100 tests.`;
  return test.kind === 'sprt' && Math.abs(p - theta) < test.indifference
    ? `${at}, within θ ± d, either verdict may come, however many runs there are.`
    : `${at} it would take more than 20,000: state it with more room.`;
}
