import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import { alphaSpent } from '../../analysis/index.js';
import {
  anything,
  cursorOn,
  number,
  oneOf,
  optionProblems,
  POSITIVE_OR_ZERO,
  problem,
  readRecord,
  refuse,
  type OptionRules,
} from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { seedList } from '../arbitraries/seeds.js';
import { failureOf } from '../claims/failureOf.js';
import { isArbitrary, scenariosOf } from '../claims/scenariosOf.js';
import { notedBaseline } from '../differences/baseline.js';
import { meanBreach, seedBreach } from './breaches.js';
import { measure as readMeasure, type Measure } from './measured.js';
import { orderedLever, settingsOf, type OrderedLever } from './orderedLever.js';

/** That a measure goes one way as a lever is turned up. */
export interface MonotoneClaim {
  readonly lever: OrderedLever;
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
  /** How many simulation seeds (as of `seeds`), or which; for `mean` two or more. Default 32. */
  readonly seeds?: number | readonly string[];
  /** `mean`: probability at most that any scenario fails by chance alone, between 0 and 0.5. Default 0.05. */
  readonly alpha?: number;
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
 * @param scenarios - a scenario (it is looked at once), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError `invalid-option`, `unknown-name`, `invalid-scenario`; under the property a `ClaimFailure`
 *   that names the two settings, the seed and what was measured
 */
export function monotone(
  claim: MonotoneClaim,
  scenarios: Talks | Arbitrary<Talks>,
  options: MonotoneOptions = {},
): IPropertyWithHooks<[Talks]> {
  const { seeds = 32, alpha = 0.05 } = (options as MonotoneOptions | null) ?? {};
  const list = seedList(seeds);
  checkMonotone(claim, list, options);
  const { lever, measure, direction, per, tolerance = 1e-12 } = claim;
  // A path that leads nowhere is no counterexample to search for.
  const drawn = isArbitrary(scenarios);
  const baseline = drawn ? notedBaseline(scenarios) : scenarios;
  if (baseline !== undefined) settingsOf(baseline, lever);
  const of = typeof measure === 'function' ? () => true : measure;
  // One scenario is drawn again in every run of the property, and needs no more than one look.
  const passed = new WeakSet<Talks>();
  let turn = 1;
  const property = fc.property(scenariosOf(scenarios, of), (talks) => {
    if (passed.has(talks)) return;
    const settings = settingsOf(talks, lever);
    const breach =
      per === 'seed'
        ? seedBreach(settings, list, measure, direction, tolerance)
        : meanBreach(settings, list, measure, direction, drawn ? alphaSpent(turn, alpha) : alpha);
    if (breach === undefined) {
      passed.add(talks);
      return;
    }
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
  // fast-check itself says which scenario it is: a count of calls would not survive shrinking and replays.
  const generate = property.generate.bind(property);
  property.generate = (random, runId) => {
    turn = runId === undefined ? turn + 1 : runId + 1;
    return generate(random, runId);
  };
  return property;
}

/**
 * Checks what can be checked before there is a scenario.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong
 */
function checkMonotone(claim: MonotoneClaim, seeds: readonly string[], options: MonotoneOptions): void {
  const claimed = cursorOn((claim as MonotoneClaim | null | undefined) ?? {});
  const required = {
    lever: orderedLever,
    measure: readMeasure,
    direction: oneOf(['nondecreasing', 'nonincreasing']),
    per: oneOf(['seed', 'mean']),
  };
  const read = readRecord(claimed, required, { tolerance: number(POSITIVE_OR_ZERO) });
  const few = read?.per === 'mean' && seeds.length < 2;
  refuse('invalid-option', 'This is no claim about a lever.', [
    ...claimed.problems,
    ...optionProblems(options, {
      seeds: anything,
      alpha: number({ above: 0, below: 0.5 }),
    } satisfies OptionRules<keyof MonotoneOptions>),
    few ? problem('seeds', 'wrong-length', 'two seeds or more', seeds) : undefined,
  ]);
}
