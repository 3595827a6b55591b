import { wilsonInterval } from '../../../analysis/index.js';
import type { Talks } from '../../../talks/index.js';
import { seeds } from '../../arbitraries/seeds.js';
import type { EvaluateOptions } from '../../temporal/index.js';
import type { Claim } from '../Claim.js';
import { judgeClaim } from '../judgeClaim.js';
import type { Evidence } from './Evidence.js';
import type { Share } from './Share.js';
import { shareInWords, shareOf } from './shareOf.js';
import type { ProbabilityTest } from './testProbability.js';

/** The evidence against a scenario. */
export function evidenceOf(
  { verdict, breach: _, theta, alpha, ...search }: ProbabilityTest,
  fresh: () => Share,
): Evidence {
  let known: Share | undefined;
  return {
    theta,
    verdict: verdict === 'reject' ? 'reject' : 'inconclusive',
    alpha,
    search,
    get fresh() {
      return (known ??= fresh());
    },
  };
}

/** How often a claim holds on the runs of a range of seeds. */
export function freshShare(
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

/** Two sentences: what the search saw, and what fresh seeds say. */
export function evidenceInWords(name: string, { theta, verdict, alpha, search, fresh }: Evidence): string {
  const said =
    verdict === 'reject'
      ? `The claim holds with a probability below ${theta} in ${name}`
      : `It is not clear whether the claim holds with a probability of ${theta} in ${name}`;
  const spent = verdict === 'reject' ? `, at an error probability of ${Number(alpha.toPrecision(2))}` : '';
  return `${said}: ${shareInWords(search)}${spent}.\nOn fresh seeds: ${shareInWords(fresh)}.`;
}
