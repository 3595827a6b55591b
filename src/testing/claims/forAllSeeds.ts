import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { anything, checkOptions, type OptionRules } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { seedList } from '../arbitraries/seeds.js';
import { unit, type EvaluateOptions } from '../temporal/evaluate.js';
import { failureOf } from './failureOf.js';
import { judgeClaim, type Breach, type Claim } from './judgeClaim.js';
import { scenariosOf } from './scenariosOf.js';

/** Options of {@link forAllSeeds}. */
export interface ForAllSeedsOptions extends EvaluateOptions {
  /** How many simulation seeds (as of `seeds`), or which. Default 32. */
  readonly seeds?: number | readonly string[];
}

/**
 * A claim about every run of some scenarios, as an ordinary property of fast-check: each scenario is played from each
 * seed of a fixed list, and the first run that breaks the claim fails it. The error names the differences to the
 * baseline, the simulation seed and the reason, and holds the trace.
 *
 * @param scenarios - a scenario (it is played once, however often the property runs), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError `invalid-option`, `invalid-scenario`, and as `evaluate` of a formula that does not fit;
 *   under the property a {@link ClaimFailure}
 */
export function forAllSeeds(
  scenarios: Talks | Arbitrary<Talks>,
  claim: Claim,
  options: ForAllSeedsOptions = {},
): IPropertyWithHooks<[Talks]> {
  checkOptions(options, { seeds: anything, per: unit } satisfies OptionRules<keyof ForAllSeedsOptions>);
  const { seeds = 32, ...how } = options;
  const list = seedList(seeds);
  // One scenario is drawn again in every run of the property, and needs no more than one look.
  const passed = new WeakSet<Talks>();
  return fc.property(scenariosOf(scenarios, claim), (talks) => {
    if (passed.has(talks)) return;
    let judged = 0;
    for (const seed of list) {
      const judgement = judgeClaim(talks, seed, claim, how);
      if (judgement === 'left out') continue;
      judged += 1;
      if (judgement !== 'kept') throw broken(talks, judgement);
    }
    fc.pre(judged > 0);
    passed.add(talks);
  });
}

function broken(scenario: Talks, { seed, reason, trace, cause }: Breach): Error {
  return failureOf(
    { scenario, seed, reason, trace },
    (name) => `The claim fails in ${name}, simulation seed "${seed}": ${reason}`,
    cause,
  );
}
