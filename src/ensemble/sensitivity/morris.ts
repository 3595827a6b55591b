import {
  argumentProblem,
  holding,
  optionProblems,
  refuse,
  satisfying,
  seed as seedText,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { integerBelow, openStream } from '../../random/index.js';
import {
  bootstrapped,
  checkOutputs,
  type SensitivityInterval,
  type SensitivityOptions,
} from './bootstrap.js';

/** Options of {@link morrisDesign}. */
export interface MorrisOptions {
  /** Any text; the same seed gives the same design. */
  readonly seed: string;
  /** Levels of the grid per factor, an even number from 2 to 1,000. Default 4. */
  readonly levels?: number;
}

/** Where to try a model for its elementary effects. */
export interface MorrisDesign {
  /** Tells the kinds apart. */
  readonly kind: 'morris';
  /** How many walks through the levels there are. */
  readonly trajectories: number;
  /** Factors. */
  readonly d: number;
  /** trajectories × (d + 1) points of the unit cube: from point to point of a trajectory one factor moves. */
  readonly points: readonly (readonly number[])[];
  /** Per trajectory: which factor moves, step by step. */
  readonly order: readonly (readonly number[])[];
}

/**
 * Draws random trajectories on a grid (Morris 1991): each begins anywhere and moves every factor once, in a random order,
 * by levels / (2 (levels − 1)) in the one direction that stays in the cube.
 *
 * @param trajectories - 2 to 100,000; 10 to 50 are usual
 * @param d - factors, 1 to 10,000
 * @throws SixPartyError `invalid-option`
 */
export function morrisDesign(trajectories: number, d: number, options: MorrisOptions): MorrisDesign {
  refuse('invalid-option', 'There is no such design.', [
    argumentProblem('trajectories', trajectories, whole(2, 100_000)),
    argumentProblem('d', d, whole(1, 10_000)),
    ...optionProblems(
      options,
      { seed: seedText, levels: evenLevels } satisfies OptionRules<keyof MorrisOptions>,
      ['seed'],
    ),
  ]);
  const { seed, levels = 4 } = options;
  const stream = openStream(`${seed}/morris`);
  const order: number[][] = [];
  const points: number[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const position = Array.from({ length: d }, () => integerBelow(stream, levels));
    const moves = Array.from({ length: d }, (_, factor) => factor);
    for (let last = d - 1; last > 0; last--) {
      const other = integerBelow(stream, last + 1);
      [moves[last], moves[other]] = [moves[other]!, moves[last]!];
    }
    const pointHere = (): number[] => position.map((level) => level / (levels - 1));
    points.push(pointHere());
    for (const factor of moves) {
      position[factor]! += position[factor]! < levels / 2 ? levels / 2 : -levels / 2;
      points.push(pointHere());
    }
    order.push(moves);
  }
  return { kind: 'morris', trajectories, d, points, order };
}

const evenLevels = satisfying(
  'an even number from 2 to 1000',
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value / 2) && value >= 2 && value <= 1000,
  'out-of-range',
  'number',
);

const aDesign = holding('a design of trajectories (morrisDesign)', {
  trajectories: Number.isInteger,
  d: Number.isInteger,
  points: Array.isArray,
  order: Array.isArray,
});

/** What the factors do to an output, in the units of the output per whole range of the factor. */
export interface MorrisEffects {
  /** Per factor, in the order of the design. */
  readonly factors: readonly MorrisEffect[];
  /** Why effects are null; empty if none is. */
  readonly note: string;
}

/** The elementary effects of one factor. */
export interface MorrisEffect {
  /** Mean effect: up to 0 where effects of both signs cancel. */
  readonly mu: SensitivityInterval;
  /** Mean size of the effect (Campolongo, Cariboni & Saltelli 2007): by this factors are ranked. */
  readonly muStar: SensitivityInterval;
  /** Standard deviation of the effect: above 0 if the factor acts non-linearly or together with others. */
  readonly sigma: SensitivityInterval;
}

/**
 * Estimates the elementary effects of each factor over the trajectories of a design (Morris 1991). Percentile intervals by
 * resampling trajectories.
 *
 * @param outputs - one number per point of the design, in its order
 * @throws SixPartyError `invalid-option`
 */
export function morrisEffects(
  design: MorrisDesign,
  outputs: readonly number[],
  options: SensitivityOptions,
): MorrisEffects {
  refuse('invalid-option', 'There are no such effects.', [argumentProblem('design', design, aDesign)]);
  checkOutputs(design.points.length, outputs, options);
  const { d, trajectories } = design;
  const constant = outputs.every((output) => output === outputs[0]);
  const effects = effectsOf(design, outputs);
  const intervals = bootstrapped(
    trajectories,
    (drawn) => effects.flatMap((of) => (constant ? [null, null, null] : summed(of, drawn))),
    options,
  );
  return {
    factors: Array.from({ length: d }, (_, factor) => ({
      mu: intervals[3 * factor]!,
      muStar: intervals[3 * factor + 1]!,
      sigma: intervals[3 * factor + 2]!,
    })),
    note: constant ? 'The output does not vary: no factor has an effect on it.' : '',
  };
}

/** Returns, per factor, its effect in each trajectory. */
function effectsOf(
  { d, trajectories, points, order }: MorrisDesign,
  outputs: readonly number[],
): Float64Array[] {
  const effects = Array.from({ length: d }, () => new Float64Array(trajectories));
  order.forEach((moves, trajectory) => {
    moves.forEach((factor, step) => {
      const from = trajectory * (d + 1) + step;
      const way = points[from + 1]![factor]! - points[from]![factor]!;
      effects[factor]![trajectory] = (outputs[from + 1]! - outputs[from]!) / way;
    });
  });
  return effects;
}

function summed(effects: Float64Array, drawn: Uint32Array): number[] {
  let sum = 0;
  let sizes = 0;
  for (const trajectory of drawn) {
    sum += effects[trajectory]!;
    sizes += Math.abs(effects[trajectory]!);
  }
  const mu = sum / drawn.length;
  let squares = 0;
  for (const trajectory of drawn) {
    const off = effects[trajectory]! - mu;
    squares += off * off;
  }
  return [mu, sizes / drawn.length, Math.sqrt(squares / (drawn.length - 1))];
}
