import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { alphaSpent } from '../../../analysis/index.js';
import type { Talks } from '../../../talks/index.js';
import { count, oneOf } from '../checkOptions.js';
import type { Claim } from '../Claim.js';
import { failureOf } from '../failureOf.js';
import { isArbitrary, scenariosOf } from '../scenariosOf.js';
import { evidenceInWords, evidenceOf, freshShare } from './evidenceOf.js';
import type { ProbabilityPropertyOptions } from './ProbabilityOptions.js';
import { checkProbabilityOptions, testOf } from './testOf.js';
import { MOST_RUNS, tested, type ProbabilityTest } from './testProbability.js';

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
  checkProbabilityOptions(options, { inconclusive: oneOf('fail', 'pass'), freshRuns: count(1) });
  const { alpha = 0.05, inconclusive = 'fail' } = options;
  testOf(theta, options, alpha);
  const drawn = isArbitrary(scenarios);
  const passed = new WeakSet<Talks>();
  let place = 0;
  let rejecting = false;
  const property = fc.property(scenariosOf(scenarios, claim), (talks) => {
    if (passed.has(talks)) return;
    const spent = drawn ? alphaSpent(Math.max(1, place), alpha) : alpha;
    const found = tested(testOf(theta, options, spent), talks, claim, options);
    fc.pre(found.runs > 0);
    rejecting ||= found.verdict === 'reject';
    const fails = found.verdict === 'reject' || (found.verdict === 'inconclusive' && inconclusive === 'fail');
    if (fails && (found.verdict === 'reject' || !rejecting)) throw failed(talks, claim, found, options);
    passed.add(talks);
  });
  // Which scenario it is comes from fast-check itself: a count of calls would not survive shrinking and replays.
  const generate = property.generate.bind(property);
  property.generate = (random, runId) => {
    place = runId === undefined ? place + 1 : runId + 1;
    rejecting = false;
    return generate(random, runId);
  };
  return property;
}

function failed(
  scenario: Talks,
  claim: Claim,
  found: ProbabilityTest,
  { maxRuns = MOST_RUNS, freshRuns = 200, per = 'round' }: ProbabilityPropertyOptions,
): Error {
  const range = { first: maxRuns + 1, runs: freshRuns };
  const evidence = evidenceOf(found, () => freshShare(scenario, claim, range, { per }));
  const { breach } = found;
  const reason = breach?.reason ?? 'no run broke it';
  const example = breach ? `\nFor instance simulation seed "${breach.seed}": ${reason}` : '';
  return failureOf(
    { scenario, seed: breach?.seed, reason, trace: breach?.trace, evidence },
    (name) => evidenceInWords(name, evidence) + example,
    breach?.cause,
  );
}
