import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { alphaSpent } from '../../analysis/index.js';
import type { SequentialTest } from '../../analysis/index.js';
import { flag, oneOf, problem, SixPartyError, whole } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { evidenceInWords, evidenceOf, freshShare } from './evidence.js';
import { failureOf } from './failureOf.js';
import { untriggered, type Claim } from './judgeClaim.js';
import { runsNeeded } from './runsNeeded.js';
import { isArbitrary } from './scenariosOf.js';
import { probabilityInWords } from './share.js';
import { checkProbabilityOptions, MAX_RUNS, tested, testOf } from './testProbability.js';
import type { ProbabilityOptions, ProbabilityTest } from './testProbability.js';
import { verdictInWords, verdictsInWords } from './verdictWords.js';
import { watchedProperty } from './watchedProperty.js';

/** Options of {@link probabilityAtLeast}. */
export interface ProbabilityPropertyOptions extends ProbabilityOptions {
  /**
   * What a scenario counts as whose test is inconclusive. Default `fail`; `pass` is told as such by `reportOf` and the plugin:
   * its verdict is `inconclusive`, never `accepted`.
   */
  readonly inconclusive?: 'fail' | 'pass';
  /** Runs from fresh seeds by which a counterexample is estimated again, ≥ 1. Default 200. */
  readonly freshRuns?: number;
  /** Lets the property pass although no run put the claim to the test. Default false. */
  readonly allowVacuous?: boolean;
}

/**
 * The claim that runs keep `claim` with probability `theta` or more, in each of some scenarios, as an ordinary
 * property of fast-check. Each scenario is tested as by {@link testProbability}; the i-th one that fast-check draws may
 * spend 6α / (π² i²), so that the property *rejects* wrongly with probability α at most, however many it draws.
 *
 * It fails more often than that: by default an inconclusive scenario fails it, and a true claim with little room is
 * mostly inconclusive. `runsNeeded` says what effort that takes; over an arbitrary `maxRuns` has no default.
 *
 * While a rejected scenario shrinks, one that is merely inconclusive does not count as a counterexample. The error
 * tells what the search saw, what `freshRuns` fresh seeds say of the same scenario, and whether they confirm it.
 *
 * It also fails if no run put the claim to the test (as `forAllSeeds`).
 *
 * @param theta - between 0 and 1
 * @param scenarios - a scenario (it is tested once, with all of α), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError as {@link testProbability}; under the property a `ClaimFailure`
 */
export function probabilityAtLeast(
  theta: number,
  scenarios: Talks | Arbitrary<Talks>,
  claim: Claim,
  options: ProbabilityPropertyOptions = {},
): IPropertyWithHooks<[Talks]> {
  checkProbabilityOptions(options, {
    inconclusive: oneOf(['fail', 'pass']),
    freshRuns: whole(1),
    allowVacuous: flag,
  });
  const { alpha = 0.05, inconclusive = 'fail', allowVacuous = false, maxRuns, firstSeed = 1 } = options;
  const sample = testOf(theta, options, alpha);
  const several = isArbitrary(scenarios);
  if (several && maxRuns === undefined) throw withoutEffort(sample, options);
  const passes = inconclusive === 'pass';
  let rejecting = false;
  return watchedProperty(
    {
      scenarios,
      claim,
      look: 'run',
      seeds: `from ${firstSeed} on`,
      allowVacuous,
      scenariosAtMost: Number.POSITIVE_INFINITY,
      drawn: () => void (rejecting = false),
    },
    (talks, { turn, count, tested: note }) => {
      const test = testOf(theta, options, several ? alphaSpent(turn, alpha) : alpha);
      const found = tested(test, talks, claim, options, (judgement) =>
        count(judgement === 'untested' || judgement === 'left out' ? untriggered[judgement] : true),
      );
      if (found.runs === 0) return false;
      note(found, (verdicts) =>
        several ? verdictsInWords(verdicts, sample, { alpha, passes }) : verdictInWords(found, test, passes),
      );
      rejecting ||= found.verdict === 'reject';
      const open = found.verdict === 'inconclusive' && !passes && !rejecting;
      if (found.verdict === 'reject' || open) throw failed(talks, claim, { found, test }, options);
      return true;
    },
  );
}

/** Makes the error of a claim over an arbitrary without an effort: it says what the claim would take. */
function withoutEffort({ theta, alpha }: SequentialTest, { method }: ProbabilityOptions): SixPartyError {
  const p = (1 + theta) / 2;
  const { maxRuns, games } = runsNeeded({ p, theta, alpha, scenarios: 100, ...(method && { method }) });
  const takes = maxRuns === null ? 'more runs than are reasonable' : `maxRuns: ${maxRuns}`;
  const together = games === null ? '' : `, about ${games} games in all`;
  return new SixPartyError('invalid-option', 'A claim about many scenarios has no default effort.', [
    problem('maxRuns', 'missing', 'how many runs a scenario may take', undefined, {
      hint:
        `A claim that is true with ${probabilityInWords(p)} in each of 100 scenarios passes in 99 of 100 searches with ` +
        `${takes}${together}; runsNeeded says it of other numbers.`,
    }),
  ]);
}

function failed(
  scenario: Talks,
  claim: Claim,
  { found, test }: { readonly found: ProbabilityTest; readonly test: SequentialTest },
  options: ProbabilityPropertyOptions,
): Error {
  const { maxRuns = MAX_RUNS, freshRuns = 200, per = 'round', firstSeed = 1 } = options;
  const fresh = { first: firstSeed + maxRuns, runs: freshRuns };
  const method = test.kind === 'sprt' ? 'sprt' : 'confidenceSequence';
  const evidence = evidenceOf(found, method, () => freshShare(scenario, claim, fresh, { per }));
  const { breach } = found;
  const reason = breach?.reason ?? 'no run broke it';
  const example = breach ? `\nFor instance simulation seed "${breach.seed}": ${reason}` : '';
  return failureOf(
    { scenario, seed: breach?.seed, reason, trace: breach?.trace, evidence },
    (name) => evidenceInWords(name, evidence, test, fresh) + example,
    breach?.cause,
  );
}
