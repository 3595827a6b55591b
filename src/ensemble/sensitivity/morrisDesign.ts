import { integerBelow, openStream } from '../../random/index.js';
import { countProblem, optionProblem, refuse, seedProblem } from '../designs/refuse.js';

/** Options of {@link morrisDesign}. */
export interface MorrisOptions {
  /** Any text; the same seed gives the same design. */
  readonly seed: string;
  /** Levels of the grid per factor, an even number from 2 to 1,000. Default 4. */
  readonly levels?: number;
}

/** Where to try a model for its elementary effects. */
export interface MorrisDesign {
  readonly kind: 'morris';
  readonly trajectories: number;
  /** Factors. */
  readonly d: number;
  /** trajectories × (d + 1) points of the unit cube: from point to point of a trajectory one factor moves. */
  readonly points: readonly (readonly number[])[];
  /** Per trajectory: which factor moves, step by step. */
  readonly order: readonly (readonly number[])[];
}

/**
 * Random trajectories on a grid (Morris 1991): each begins anywhere and moves every factor once, in a random order,
 * by levels / (2 (levels − 1)) in the one direction that stays in the cube.
 *
 * @param trajectories - 2 to 100,000; 10 to 50 are usual
 * @param d - factors, 1 to 10,000
 * @throws SixPartyError `invalid-option`
 */
export function morrisDesign(
  trajectories: number,
  d: number,
  { seed, levels = 4 }: MorrisOptions,
): MorrisDesign {
  const even = Number.isInteger(levels) && levels % 2 === 0 && levels >= 2 && levels <= 1000;
  refuse(
    'There is no such design.',
    countProblem('trajectories', trajectories, 2, 100_000),
    countProblem('d', d, 1, 10_000),
    seedProblem('seed', seed),
    even ? undefined : optionProblem('levels', 'an even number from 2 to 1000', levels),
  );
  const stream = openStream(`${seed}/morris`);
  const order: number[][] = [];
  const points: number[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const at = Array.from({ length: d }, () => integerBelow(stream, levels));
    const moves = Array.from({ length: d }, (_, factor) => factor);
    for (let last = d - 1; last > 0; last--) {
      const other = integerBelow(stream, last + 1);
      [moves[last], moves[other]] = [moves[other]!, moves[last]!];
    }
    const place = (): number[] => at.map((level) => level / (levels - 1));
    points.push(place());
    for (const factor of moves) {
      at[factor]! += at[factor]! < levels / 2 ? levels / 2 : -levels / 2;
      points.push(place());
    }
    order.push(moves);
  }
  return { kind: 'morris', trajectories, d, points, order };
}
