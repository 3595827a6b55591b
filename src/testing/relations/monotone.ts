import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { alphaSpent } from '../../analysis/index.js';
import {
  anything,
  cursorOn,
  flag,
  number,
  oneOf,
  optionProblems,
  POSITIVE_OR_ZERO,
  problem,
  readRecord,
  refuse,
  type OptionRules,
} from '../../input/index.js';
import type { Ids } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { effortOf } from '../claims/effort.js';
import { failureOf } from '../claims/failureOf.js';
import { isArbitrary } from '../claims/scenariosOf.js';
import { watchedProperty } from '../claims/watchedProperty.js';
import { notedBaseline } from '../differences/baseline.js';
import { meanBreach, seedBreach, seesInWords, type MonotoneBreach } from './breaches.js';
import { measure as readMeasure, type Measure } from './measured.js';
import { orderedLever, settingsOf, type OrderedLever } from './orderedLever.js';

/** That a measure goes one way as a lever is turned up. */
export interface MonotoneClaim<I extends Ids = Ids> {
  /** What is turned up. */
  readonly lever: OrderedLever<I>;
  /** What is measured of each run. */
  readonly measure: Measure;
  /** The way the measure may go as the lever goes up; it may always stay where it is. */
  readonly direction: 'nondecreasing' | 'nonincreasing';
  /**
   * `seed`: in every single run. `mean`: on the average of the seeds, which says much less: it fails only where
   * the seeds show that the mean goes the other way.
   */
  readonly per: 'seed' | 'mean';
  /** `seed`: how far the measure may go the wrong way, because of rounding. Default 1e-12. */
  readonly tolerance?: number;
}

/** Options of {@link monotone}. */
export interface MonotoneOptions {
  /**
   * How many simulation seeds (as of `seeds`), or which, each once; for `mean` two or more. Default 32 of one scenario.
   * Over an arbitrary `mean` has no default; `seed` has 2, of the first scenarios that fast-check draws, 40 games in all.
   */
  readonly seeds?: number | readonly string[];
  /** `mean`: probability at most that any scenario fails by chance alone, between 0 and 0.5. Default 0.05. */
  readonly alpha?: number;
  /** Lets the property pass although the measure moved on no seed. Default false. */
  readonly allowVacuous?: boolean;
}

/**
 * A claim that turning a lever up never lowers a measure (or never raises it), as an ordinary property of
 * fast-check. Each scenario is played at each setting from each seed of a fixed list, so that two settings share what
 * chance does.
 *
 * Per seed it holds of every run, which needs a model in which the lever moves no draw but its own; it is far
 * stronger than in the mean. In the mean, a scenario fails where the paired interval shows the wrong direction; the
 * i-th scenario that is looked at spends 6 alpha / (π² i²) of the error.
 *
 * It also fails if the measure moved on no seed of any scenario: the opposite would hold as well. `reportOf` tells on
 * how many it did and, of a claim about the mean, how far the wrong way the mean must go for so many seeds to show it.
 *
 * @param scenarios - a scenario (it is looked at once), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError `invalid-option`, `unknown-name`, `invalid-scenario`; under the property a `ClaimFailure`
 *   that names the two settings, the seed and what was measured
 */
export function monotone<I extends Ids = Ids>(
  claim: MonotoneClaim<I>,
  scenarios: Talks<I> | Arbitrary<Talks<I>>,
  options: MonotoneOptions = {},
): IPropertyWithHooks<[Talks]> {
  // What is known of the ids is for whoever writes the claim.
  const claimed = claim as unknown as MonotoneClaim;
  const drawn = isArbitrary(scenarios);
  const { seeds, alpha = 0.05, allowVacuous = false } = (options as MonotoneOptions | null) ?? {};
  const settingCount = (claimed as MonotoneClaim | null | undefined)?.lever?.values?.length ?? 2;
  const { list, ...effort } = effortOf(scenarios, seeds, settingCount);
  checkMonotone(claimed, drawn && seeds === undefined ? undefined : list, options);
  const { lever, measure, direction, per, tolerance = 1e-12 } = claimed;
  // A path that leads nowhere is no counterexample to search for.
  const baseline = drawn ? notedBaseline(scenarios) : scenarios;
  if (baseline !== undefined) settingsOf(baseline, lever);
  const of = typeof measure === 'function' ? () => true : measure;
  const given = { scenarios, claim: of, look: 'seed', allowVacuous, ...effort } as const;
  return watchedProperty(given, (talks, { turn, count, sees }) => {
    const settings = settingsOf(talks, lever);
    const noteSeed = (moved: boolean): void => count(moved || 'the measure stayed where it was');
    let breach: MonotoneBreach | undefined;
    if (per === 'seed') {
      breach = seedBreach(settings, list, { measure, direction, tolerance, noteSeed });
    } else {
      const spent = drawn ? alphaSpent(turn, alpha) : alpha;
      const look = meanBreach(settings, list, { measure, direction, alpha: spent, noteSeed });
      ({ breach } = look);
      sees(seesInWords(direction, look.shows));
    }
    if (breach === undefined) return true;
    const { low, high, reason, seed, trace } = breach;
    const turned = 'set' in lever ? lever.name : lever.path;
    const moved = direction === 'nondecreasing' ? 'lowers' : 'raises';
    const what = per === 'seed' ? 'the measure' : 'the mean';
    throw failureOf(
      { scenario: talks, seed, reason, trace },
      (name) =>
        `In ${name}${seed === undefined ? '' : `, simulation seed "${seed}"`}, turning ${turned} ` +
        `from ${low} to ${high} ${moved} ${what} ${reason}`,
    );
  });
}

/**
 * Checks what can be checked before there is a scenario.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
function checkMonotone(
  claim: MonotoneClaim,
  seeds: readonly string[] | undefined,
  options: MonotoneOptions,
): void {
  const claimed = cursorOn((claim as MonotoneClaim | null | undefined) ?? {});
  const required = {
    lever: orderedLever,
    measure: readMeasure,
    direction: oneOf(['nondecreasing', 'nonincreasing']),
    per: oneOf(['seed', 'mean']),
  };
  const read = readRecord(claimed, required, { tolerance: number(POSITIVE_OR_ZERO) });
  const mean = read?.per === 'mean';
  refuse('invalid-option', 'This is no claim about a lever.', [
    ...claimed.problems,
    ...optionProblems(options, {
      seeds: anything,
      alpha: number({ above: 0, below: 0.5 }),
      allowVacuous: flag,
    } satisfies OptionRules<keyof MonotoneOptions>),
    mean && seeds !== undefined && seeds.length < 2
      ? problem('seeds', 'wrong-length', 'two seeds or more', seeds)
      : undefined,
    mean && seeds === undefined
      ? problem('seeds', 'missing', 'how many seeds', seeds, {
          hint: 'In the mean a few seeds show nothing; games are settings × scenarios (numRuns) × seeds.',
        })
      : undefined,
  ]);
}
