import { report, type Check, type Place } from './Place.js';

/** Which numbers are allowed; all finite ones by default. */
export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
  /** Greater than. */
  readonly above?: number;
  /** Less than. */
  readonly below?: number;
  readonly integer?: boolean;
}

/** From 0 to 1, both included. */
export const unit: NumberRange = { least: 0, most: 1 };
/** 0 or more. */
export const positiveOrZero: NumberRange = { least: 0 };
/** More than 0. */
export const positive: NumberRange = { above: 0 };
/** Whole numbers that count something; the limit only keeps a slip from running for ever. */
export const count: NumberRange = { least: 1, most: 1_000_000, integer: true };

/** Reads a number in a range; reports and returns undefined if there is none. */
export function checkNumber(place: Place, range: NumberRange = {}): number | undefined {
  const { value } = place;
  if (typeof value !== 'number') return report(place, 'wrong-type', described(range));
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity, integer } = range;
  const inside = Number.isFinite(value) && value >= least && value <= most && value > above && value < below;
  if (inside && (integer !== true || Number.isInteger(value))) return value;
  return report(place, 'out-of-range', described(range));
}

/** A check for `checkRecord` out of `checkNumber`. */
export function number(range?: NumberRange): Check {
  return (place) => {
    checkNumber(place, range);
  };
}

/** "a number ≥ 0", "an integer from 1 to 4". */
export function described({ least, most, above, below, integer }: NumberRange): string {
  const noun = integer === true ? 'an integer' : 'a number';
  if (least !== undefined && most !== undefined) return `${noun} from ${least} to ${most}`;
  const limits = [
    least !== undefined && `≥ ${least}`,
    above !== undefined && `> ${above}`,
    most !== undefined && `≤ ${most}`,
    below !== undefined && `< ${below}`,
  ].filter((limit) => limit !== false);
  return limits.length === 0 ? `a finite number` : `${noun} ${limits.join(' and ')}`;
}
