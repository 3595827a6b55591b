import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { defineScenario } from '../../scenario/index.js';
import type { Ids } from '../../scenario/index.js';
import { anObject, checkOptions, type OptionRules, type SixPartyError } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { labelled, setBaseline } from '../differences/baseline.js';
import { checkLevers } from './checkLevers.js';
import { adjusted, type Dial, type Levers } from './dials.js';

/** Options of {@link scenarioNear}. */
export interface ScenarioNearOptions<I extends Ids = Ids> {
  /** What may vary; what is not named stays as it is. */
  readonly vary: Levers<I>;
}

const rules: OptionRules<keyof ScenarioNearOptions> = { vary: anObject('levers by dotted path') };

/**
 * Draws scenarios that depart from a baseline in some of the levers, half of them on average. They shrink towards the
 * baseline: lever by lever back to it, or nearer to it. fast-check prints them as their differences to it.
 *
 * A grid keeps the baseline's value as one of its numbers; an interval moves along with its value, cut at the
 * grid's ends. Combinations that no valid scenario has are not generated.
 *
 * @throws SixPartyError `invalid-scenario`; `unknown-name` (a path that leads nowhere, an agent model);
 *   `invalid-option` (no levers, a grid, a choice, or a lever that leaves what is valid)
 */
export function scenarioNear<I extends Ids = Ids>(
  baseline: Talks<I>,
  options: ScenarioNearOptions<I>,
): Arbitrary<Talks<I>> {
  defineScenario(baseline);
  checkOptions(options, rules, ['vary'], 'Without levers no scenario is near.');
  const dials = checkLevers(baseline, options.vary);
  const drawn = (settingsOf: (dial: Dial) => Arbitrary<unknown>): Arbitrary<Talks> => {
    const record = Object.fromEntries(dials.map((dial) => [dial.path, settingsOf(dial)]));
    const scenarios = fc
      .record(record)
      .map((settings) => deviation(baseline, dials, settings))
      .filter((scenario) => scenario !== undefined);
    setBaseline(scenarios, baseline);
    return scenarios;
  };
  const scenarios = drawn(({ settings }) => fc.option(settings, { nil: undefined, freq: 2 }));
  uniform.set(
    scenarios,
    drawn(({ settings }) => settings),
  );
  return scenarios as Arbitrary<Talks<I>>;
}

// Beside the arbitrary: fast-check has no place for it.
const uniform = new WeakMap<object, Arbitrary<Talks>>();

/**
 * Returns the scenarios of a {@link scenarioNear} with each lever drawn from its settings alone, none of them more likely to
 * be the baseline's; undefined for other arbitraries.
 */
export function uniformOf(scenarios: Arbitrary<Talks>): Arbitrary<Talks> | undefined {
  return uniform.get(scenarios);
}

/** Returns a baseline under the settings of some dials, to be printed as its differences; undefined if it is not valid. */
export function deviation(
  baseline: Talks,
  dials: readonly Dial[],
  settings: Readonly<Record<string, unknown>>,
): Talks | undefined {
  const moved = dials.filter(({ path }) => settings[path] !== undefined);
  try {
    const changed = adjusted(baseline, new Map(moved.map((dial) => [dial, settings[dial.path]])));
    return labelled(changed, baseline);
  } catch (error) {
    const { code } = error as Partial<SixPartyError>;
    if (code !== 'invalid-scenario' && code !== 'invalid-option') throw error;
    return undefined;
  }
}
