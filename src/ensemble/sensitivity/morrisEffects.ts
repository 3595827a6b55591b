import { bootstrapped } from './bootstrapped.js';
import { checkOutputs } from './checkOutputs.js';
import type { MorrisDesign } from './morrisDesign.js';
import type { SensitivityInterval } from './SensitivityInterval.js';
import type { SensitivityOptions } from './SensitivityOptions.js';

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
 * Elementary effects of each factor over the trajectories of a design (Morris 1991). Percentile intervals by
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
  checkOutputs(design.points.length, outputs, options);
  const { d, trajectories } = design;
  const constant = outputs.every((output) => output === outputs[0]);
  const effects = effectsOf(design, outputs);
  const found = bootstrapped(
    trajectories,
    (drawn) => effects.flatMap((of) => (constant ? [null, null, null] : summed(of, drawn))),
    options,
  );
  return {
    factors: Array.from({ length: d }, (_, factor) => ({
      mu: found[3 * factor]!,
      muStar: found[3 * factor + 1]!,
      sigma: found[3 * factor + 2]!,
    })),
    note: constant ? 'The output does not vary: no factor has an effect on it.' : '',
  };
}

/** Per factor, its effect in each trajectory. */
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
