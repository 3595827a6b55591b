import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { alphaSpent, wilsonInterval } from '../../analysis/index.js';
import { oneOf, whole } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { seeds } from '../arbitraries/seeds.js';
import type { EvaluateOptions } from '../temporal/evaluate.js';
import { failureOf } from './failureOf.js';
import { judgeClaim, type Claim } from './judgeClaim.js';
import { isArbitrary, scenariosOf } from './scenariosOf.js';
import { shareInWords, shareOf, type Evidence, type Share } from './share.js';
import { checkProbabilityOptions, MAX_RUNS, tested, testOf } from './testProbability.js';
import type { ProbabilityOptions, ProbabilityTest } from './testProbability.js';

/** Options of {@link probabilityAtLeast}. */
export interface ProbabilityPropertyOptions extends ProbabilityOptions {
  /** What a scenario counts as whose test is inconclusive. Default `fail`. */
  readonly inconclusive?: 'fail' | 'pass';
  /** Runs from fresh seeds by which a counterexample is estimated again, ≥ 1. Default 200. */
  readonly freshRuns?: number;
}

/**
 * The claim that runs keep `claim` with probability `theta` or more, in each of some scenarios, as an ordinary
 * property of fast-check. Each scenario is tested as by {@link testProbability}; the i-th one that fast-check draws may
 * spend 6α / (π² i²), so that the property fails wrongly with probability α at most, however many it draws.
 *
 * While a rejected scenario shrinks, one that is merely inconclusive does not count as a counterexample. The error
 * tells what the search saw, and what `freshRuns` fresh seeds say of the same scenario.
 *
 * @param theta - between 0 and 1
 * @param scenarios - a scenario (it is tested once, with all of α), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError as {@link testProbability}; under the property a {@link ClaimFailure}
 */
export function probabilityAtLeast(
  theta: number,
  scenarios: Talks | Arbitrary<Talks>,
  claim: Claim,
  options: ProbabilityPropertyOptions = {},
): IPropertyWithHooks<[Talks]> {
  checkProbabilityOptions(options, { inconclusive: oneOf(['fail', 'pass']), freshRuns: whole(1) });
  const { alpha = 0.05, inconclusive = 'fail' } = options;
  testOf(theta, options, alpha);
  const drawn = isArbitrary(scenarios);
  // One scenario is drawn again in every run of the property, and needs no more than one look.
  const passed = new WeakSet<Talks>();
  let turn = 0;
  let rejecting = false;
  const property = fc.property(scenariosOf(scenarios, claim), (talks) => {
    if (passed.has(talks)) return;
    const spent = drawn ? alphaSpent(Math.max(1, turn), alpha) : alpha;
    const test = tested(testOf(theta, options, spent), talks, claim, options);
    fc.pre(test.runs > 0);
    rejecting ||= test.verdict === 'reject';
    const fails = test.verdict === 'reject' || (test.verdict === 'inconclusive' && inconclusive === 'fail');
    if (fails && (test.verdict === 'reject' || !rejecting)) throw failed(talks, claim, test, options);
    passed.add(talks);
  });
  // Which scenario it is comes from fast-check itself: a count of calls would not survive shrinking and replays.
  const generate = property.generate.bind(property);
  property.generate = (random, runId) => {
    turn = runId === undefined ? turn + 1 : runId + 1;
    rejecting = false;
    return generate(random, runId);
  };
  return property;
}

function failed(
  scenario: Talks,
  claim: Claim,
  test: ProbabilityTest,
  { maxRuns = MAX_RUNS, freshRuns = 200, per = 'round' }: ProbabilityPropertyOptions,
): Error {
  const range = { first: maxRuns + 1, runs: freshRuns };
  const evidence = evidenceOf(test, () => freshShare(scenario, claim, range, { per }));
  const { breach } = test;
  const reason = breach?.reason ?? 'no run broke it';
  const example = breach ? `\nFor instance simulation seed "${breach.seed}": ${reason}` : '';
  return failureOf(
    { scenario, seed: breach?.seed, reason, trace: breach?.trace, evidence },
    (name) => evidenceInWords(name, evidence) + example,
    breach?.cause,
  );
}

/** Makes the evidence against a scenario. */
function evidenceOf(
  { verdict, breach: _, theta, alpha, ...search }: ProbabilityTest,
  fresh: () => Share,
): Evidence {
  let share: Share | undefined;
  return {
    theta,
    verdict: verdict === 'reject' ? 'reject' : 'inconclusive',
    alpha,
    search,
    get fresh() {
      return (share ??= fresh());
    },
  };
}

/** Measures how often a claim holds on the runs of a range of seeds. */
function freshShare(
  scenario: Talks,
  claim: Claim,
  { first, runs: n }: { readonly first: number; readonly runs: number },
  options: EvaluateOptions,
): Share {
  let successes = 0;
  let runs = 0;
  for (const seed of seeds(n, first)) {
    const judgement = judgeClaim(scenario, seed, claim, options);
    if (judgement === 'left out') continue;
    runs += 1;
    if (judgement === 'kept') successes += 1;
  }
  return shareOf(successes, runs, wilsonInterval(successes, runs));
}

/** Tells in two sentences what the search saw and what fresh seeds say. */
function evidenceInWords(name: string, { theta, verdict, alpha, search, fresh }: Evidence): string {
  const said =
    verdict === 'reject'
      ? `The claim holds with a probability below ${theta} in ${name}`
      : `It is not clear whether the claim holds with a probability of ${theta} in ${name}`;
  const spent = verdict === 'reject' ? `, at an error probability of ${Number(alpha.toPrecision(2))}` : '';
  return `${said}: ${shareInWords(search)}${spent}.\nOn fresh seeds: ${shareInWords(fresh)}.`;
}
