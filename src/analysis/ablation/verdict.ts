import { holm } from '../statistics/holm.js';
import type { Effect } from './effect.js';
import type { Sign } from './mechanisms/Mechanism.js';

/**
 * `alive`: there is an effect, in the direction that was said; `wrong sign`: in the other one (both at 95 % over the
 * whole table, Holm); `no measurable effect`: the plain 90 % interval lies within the band; else `undecided`.
 */
export type AblationVerdict = 'alive' | 'wrong sign' | 'no measurable effect' | 'undecided';

/** An effect and what is held against it. */
export interface Judged {
  readonly effect: Effect;
  readonly sign: Sign;
  /** Effects no larger than this count as none, > 0. */
  readonly band: number;
}

/** What is said of an effect. */
export interface Judgement {
  /** Of the whole table, Holm. */
  readonly adjusted: number;
  /** What the effect says of the expectation. */
  readonly verdict: AblationVerdict;
}

/** 1 − confidence that no row of a table is called alive, or of the wrong sign, by chance. */
const ALPHA = 0.05;

/** Judges all effects of a table. The more rows it has, the more each needs. */
export function judged(rows: readonly Judged[]): Judgement[] {
  const adjusted = holm(rows.map(({ effect }) => effect.pValue));
  return rows.map((row, n) => ({ adjusted: adjusted[n]!, verdict: verdictOf(row, adjusted[n]!) }));
}

function verdictOf(
  { effect: { effect, interval90 }, sign, band }: Judged,
  adjusted: number,
): AblationVerdict {
  if (effect === null || interval90 === null) return 'undecided';
  if (adjusted <= ALPHA) {
    const found: Sign = effect > 0 ? 'raises' : 'lowers';
    return sign === 'either' || sign === found ? 'alive' : 'wrong sign';
  }
  const isWithin = -band <= interval90.low && interval90.high <= band;
  return isWithin ? 'no measurable effect' : 'undecided';
}
