import { differenceIn, exactly } from '../ablation/effect.js';
import { holm } from '../statistics/holm.js';
import type { Interval } from '../statistics/proportions.js';
import type { Measure } from './measures.js';

/** What a change of one seat alone brings it, on the same seeds. */
export interface Deviation {
  /** Party whose seat changes. */
  readonly party: string;
  /** The candidate that it changes to. */
  readonly to: string;
  /** Its measure after the change less before it, mean over the pairs. */
  readonly gain: number;
  /** At 1 − `alpha`, of this difference alone. */
  readonly interval: Interval;
  /**
   * Exact test of McNemar for yes or no, Student's for numbers: 1 there where fewer than six pairs differ. Where nothing is
   * left to chance a change pays or does not: 0, or 1 where nothing differs.
   */
  readonly pValue: number;
  /** Over all changes from this profile, Holm. */
  readonly adjusted: number;
  /** Every measured value is the same in all of twenty runs or more: by what is seen, it is no other policy. */
  readonly coincides?: true;
}

/**
 * `not an equilibrium`: some change of one seat alone pays, by its adjusted p-value and its interval; `equilibrium`: of
 * every change the interval ends at ε or below, or it coincides; `undecided`: more seeds would tell, or another measure where
 * this one never moved.
 */
export type EquilibriumVerdict = 'equilibrium' | 'not an equilibrium' | 'undecided';

/** A deviation, and where it leads. */
export interface JudgedDeviation extends Deviation {
  /** Whether the measure had more than one value: else how far it could move is a guess, and so is the interval. */
  readonly moved: boolean;
  /** Number of the profile that comes of it. */
  readonly leadsTo: number;
  /** Its interval at any level. */
  readonly at: (alpha: number) => Interval;
}

/** A change before it is judged: values per seed after and before it. */
export interface Change {
  /** Party id. */
  readonly party: string;
  readonly to: string;
  readonly leadsTo: number;
  readonly measure: Measure;
  readonly after: readonly number[];
  readonly before: readonly number[];
  readonly coincides: boolean;
  /** Nothing in either of the two profiles is left to chance. */
  readonly isCertain: boolean;
}

/** Judges all changes from one profile as one table. */
export function judgedDeviations(changes: readonly Change[], alpha: number): JudgedDeviation[] {
  const found = changes.map(({ measure: { kind }, after, before, isCertain }) =>
    isCertain
      ? exactly(after[0]! - before[0]!)
      : differenceIn(
          kind,
          after.map((value, run) => [value, before[run]!]),
        ),
  );
  const adjusted = holm(found.map(({ pValue }) => pValue));
  return changes.map(({ party, to, leadsTo, after, before, coincides, isCertain }, n) => {
    const { at, pValue } = found[n]!;
    const { low, high } = at(alpha);
    return {
      party,
      to,
      gain: after.reduce((sum, value, run) => sum + (value - before[run]!), 0) / after.length,
      interval: { low, high },
      pValue,
      adjusted: adjusted[n]!,
      ...(coincides && { coincides }),
      leadsTo,
      at,
      moved: isCertain || [...after, ...before].some((value) => value !== before[0]),
    };
  });
}

/** Tells whether a change is known to pay. */
export function pays({ gain, interval, adjusted }: Deviation, alpha: number): boolean {
  return gain > 0 && interval.low > 0 && adjusted <= alpha;
}

/** Judges a profile by all changes from it. @param epsilonOf - per party: what is no gain worth the name */
export function verdictOf(
  deviations: readonly (Deviation & Pick<JudgedDeviation, 'moved'>)[],
  epsilonOf: (party: string) => number,
  alpha: number,
): EquilibriumVerdict {
  if (deviations.some((deviation) => pays(deviation, alpha))) return 'not an equilibrium';
  const none = deviations.every(
    ({ party, interval, coincides, moved }) =>
      coincides === true || (moved && interval.high <= epsilonOf(party)),
  );
  return none ? 'equilibrium' : 'undecided';
}
