import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import {
  anObject,
  changedAt,
  isRecord,
  optionProblems,
  problem,
  refuse,
  SixPartyError,
  unknownName,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { defineScenario, quantityValue, type Quantity } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { setBaseline } from '../differences/baseline.js';
import { checkLevers } from './checkLevers.js';
import { choiceDial, type Dial } from './dials.js';
import { deviation } from './scenarioNear.js';

/**
 * What a lever may be: from the one number to the other, both included; or one of some values, such as names of agent models
 * at a seat.
 */
export type LeverRange =
  | readonly [low: number, high: number]
  | {
      /** The values that it may have. */
      readonly values: readonly unknown[];
    };

/** Ranges by dotted path, as `Levers` have them: `parties.US.trust.DPRK`. */
export type LeverBox = Readonly<Record<string, LeverRange>>;

/** Options of {@link boxArbitrary}. */
export interface BoxOptions {
  /**
   * Draws what is outside the box: scenarios within these ranges of which one lever of the box at least lies beyond it. Each
   * lever of the box has one, which holds that of the box; further levers may vary along.
   */
  readonly outside?: LeverBox;
}

const rules: OptionRules<keyof BoxOptions> = { outside: anObject('ranges by dotted path') };

/** Steps from the number towards which a lever shrinks to an end of its range. */
const STEPS = 20;
/** Whole numbers are stepped through one by one, if they are no more. */
const MOST_WHOLE = 10_000;

const MESSAGE = 'There is no such box.';

/**
 * Draws scenarios in which each lever of a box lies in its range, or with `outside` those in which one at least does not: what
 * `six-party discover` finds becomes a test. A number that is set is exact, as in an experiment. Whole numbers stay
 * whole where the baseline and both ends are.
 *
 * Scenarios shrink towards the baseline's number, or the end of the range that is nearest to it, and to the first of values;
 * a lever that must lie outside towards the box. Combinations that no valid scenario has are not generated.
 *
 * @throws SixPartyError `invalid-scenario`; `unknown-name` (a path that leads nowhere, an agent model);
 *   `invalid-option` (a range, a lever that leaves what is valid, or nothing that is outside)
 */
export function boxArbitrary(baseline: Talks, box: LeverBox, options: BoxOptions = {}): Arbitrary<Talks> {
  defineScenario(baseline);
  refuse('invalid-option', MESSAGE, [
    ...boxProblems('box', box),
    ...optionProblems(options, rules),
    ...(isRecord(options) && options.outside !== undefined ? boxProblems('outside', options.outside) : []),
  ]);
  const { outside } = options;
  const bounds = outside ?? box;
  checkPaths(baseline, bounds);
  const drawn = (forced: Forced): Arbitrary<Talks> => {
    const dials = Object.entries({ ...bounds, ...forced }).map(([path, range]) =>
      dialOf(baseline, path, range),
    );
    const settings = fc.record(Object.fromEntries(dials.map((dial) => [dial.path, dial.settings])));
    return settings
      .map((set) => deviation(baseline, dials, set))
      .filter((scenario) => scenario !== undefined);
  };
  const scenarios = outside === undefined ? drawn({}) : fc.oneof(...sidesOf(box, outside).map(drawn));
  setBaseline(scenarios, baseline);
  return scenarios;
}

function boxProblems(name: string, box: unknown): Problem[] {
  const paths = isRecord(box) ? Object.entries(box) : [];
  if (paths.length === 0) return [problem(name, 'wrong-type', 'ranges by dotted path', box)];
  return paths.flatMap(([path, range]) => {
    if (isRecord(range) && Array.isArray(range.values) && range.values.length > 0) return [];
    const isRange = Array.isArray(range) && range.length === 2 && range.every(Number.isFinite);
    if (isRange && range[0] <= range[1]) return [];
    const expected = 'a range [low, high], or values {values: […]}';
    return [problem(`${name}.${path}`, 'wrong-type', expected, range)];
  });
}

/** Levers are tried as far as they go; a range about no number of the baseline as its two ends. */
function checkPaths(baseline: Talks, bounds: LeverBox): void {
  const levers = Object.entries(bounds).map(([path, range]) => [
    path,
    isValues(range) ? range.values : range,
  ]);
  checkLevers(baseline, Object.fromEntries(levers) as Readonly<Record<string, readonly unknown[]>>);
  const problems = Object.entries(bounds).flatMap(([path, range]) => {
    const old = valueAtPath(baseline, path);
    const isNumber = old === undefined || typeof old === 'number' || isQuantity(old);
    return isValues(range) || isNumber
      ? []
      : [problem(path, 'wrong-type', 'a path to a number, or values', old)];
  });
  refuse('invalid-option', MESSAGE, problems);
}

/** A part of a range beyond an end of the box: all from `far` to it, itself excluded. */
interface Side {
  readonly far: number;
  readonly end: number;
}

/** What levers must be beside what their bounds allow. */
type Forced = Readonly<Record<string, LeverRange | Side>>;

/** All ways to leave a box by one lever; the others are anywhere. */
function sidesOf(box: LeverBox, bounds: LeverBox): Forced[] {
  const problems: Problem[] = [];
  const sides = Object.entries(box).flatMap(([path, range]): Forced[] => {
    const bound = Object.hasOwn(bounds, path) ? bounds[path] : undefined;
    if (bound === undefined) {
      problems.push(unknownName(`outside.${path}`, 'range for the lever', path, Object.keys(bounds)));
      return [];
    }
    if (isValues(range) && isValues(bound)) {
      const values = bound.values.filter((value) => !range.values.includes(value));
      return values.length > 0 ? [{ [path]: { values } }] : [];
    }
    if (isValues(range) || isValues(bound) || bound[0] > range[0] || bound[1] < range[1]) {
      problems.push(problem(`outside.${path}`, 'inconsistent', 'a range that holds that of the box', bound));
      return [];
    }
    return [
      ...(bound[0] < range[0] ? [{ [path]: { far: bound[0], end: range[0] } }] : []),
      ...(bound[1] > range[1] ? [{ [path]: { far: bound[1], end: range[1] } }] : []),
    ];
  });
  if (problems.length === 0 && sides.length === 0) {
    problems.push(
      problem('outside', 'inconsistent', 'ranges wider than the box', undefined, {
        received: 'the box itself',
      }),
    );
  }
  if (problems.length > 0) throw new SixPartyError('invalid-option', MESSAGE, problems);
  return sides;
}

function dialOf(baseline: Talks, path: string, range: LeverRange | Side): Dial {
  const isSide = 'far' in range;
  if (!isSide && isValues(range)) return choiceDial(path, range.values);
  const old = valueAtPath(baseline, path);
  const [one, other] = isSide ? [range.far, range.end] : range;
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const centre = old === undefined ? low : quantityValue(old as Quantity);
  const excluded = isSide ? range.end : undefined;
  const areWhole = [low, high, centre].every(Number.isInteger) && high - low <= MOST_WHOLE;
  if (areWhole) {
    const first = excluded === low ? low + 1 : low;
    const last = excluded === high ? high - 1 : high;
    const anchor = Math.min(last, Math.max(first, centre));
    return numberDial(path, first - anchor, last - anchor, (step) => anchor + step);
  }
  if (isSide) {
    // A step short of the end: what lies nearest to it is outside still.
    const at = (step: number): number => range.end + ((range.far - range.end) * step) / STEPS;
    return numberDial(path, 0, STEPS - 1, (step) => (step === STEPS - 1 ? range.far : at(step + 1)));
  }
  const anchor = Math.min(high, Math.max(low, centre));
  const towards = (end: number, step: number): number =>
    step === STEPS ? end : Math.min(high, Math.max(low, anchor + ((end - anchor) * step) / STEPS));
  const [least, most] = [anchor > low ? -STEPS : 0, anchor < high ? STEPS : 0];
  return numberDial(path, least, most, (step) => (step < 0 ? towards(low, -step) : towards(high, step)));
}

/** A dial whose settings are steps from the number to which it shrinks. */
function numberDial(path: string, least: number, most: number, at: (step: number) => number): Dial {
  return {
    path,
    settings: fc.integer({ min: least, max: most }),
    extremes: [least, most],
    value: (step) => at(step as number),
  };
}

function isValues(range: LeverRange): range is Exclude<LeverRange, readonly unknown[]> {
  // A list has `values` too, by inheritance.
  return !Array.isArray(range);
}

function isQuantity(value: unknown): boolean {
  return isRecord(value) && typeof value.value === 'number';
}

function valueAtPath(baseline: Talks, path: string): unknown {
  let old: unknown;
  changedAt(baseline, path, (value) => (old = value));
  return old;
}
