import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { anything, checkOptions, flag, type OptionRules } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { unit, type EvaluateOptions } from '../temporal/evaluate.js';
import { effortOf } from './effort.js';
import { failureOf } from './failureOf.js';
import { judgeClaim, untriggered, type Breach, type Claim } from './judgeClaim.js';
import { watchedProperty } from './watchedProperty.js';

/** Options of {@link forAllSeeds}. */
export interface ForAllSeedsOptions extends EvaluateOptions {
  /**
   * How many simulation seeds (as of `seeds`), or which, each once. Default 32 of one scenario. Over an arbitrary 2, of
   * the first 20 scenarios that fast-check draws, which takes some two seconds; give a number to play all that it draws:
   * scenarios × seeds games.
   */
  readonly seeds?: number | readonly string[];
  /** Lets the property pass although no run put the claim to the test. Default false. */
  readonly allowVacuous?: boolean;
}

/**
 * A claim about every run of some scenarios, as an ordinary property of fast-check: each scenario is played from each
 * seed of a fixed list, and the first run that breaks the claim fails it. The error names the differences to the
 * baseline, the simulation seed and the reason, and holds the trace.
 *
 * It also fails if no run of any scenario put the claim to the test, as `evaluate` says of a formula by `triggered`, and
 * as a predicate says by `fc.pre`. `reportOf` tells how many did.
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
  checkOptions(options, {
    seeds: anything,
    per: unit,
    allowVacuous: flag,
  } satisfies OptionRules<keyof ForAllSeedsOptions>);
  const { seeds, per = 'round', allowVacuous = false } = options;
  const { list, ...effort } = effortOf(scenarios, seeds);
  return watchedProperty({ scenarios, claim, look: 'run', allowVacuous, ...effort }, (talks, { count }) => {
    let judged = false;
    for (const seed of list) {
      const judgement = judgeClaim(talks, seed, claim, { per });
      // What does not hold was put to the test.
      const breaks = typeof judgement !== 'string';
      count(breaks || judgement === 'kept' || untriggered[judgement]);
      if (breaks) throw broken(talks, judgement);
      judged ||= judgement !== 'left out';
    }
    return judged;
  });
}

function broken(scenario: Talks, { seed, reason, trace, cause }: Breach): Error {
  return failureOf(
    { scenario, seed, reason, trace },
    (name) => `The claim fails in ${name}, simulation seed "${seed}": ${reason}`,
    cause,
  );
}
