import { wrong, type Spot } from './Spot.js';

/** A whole number from `least` to `most`. */
export function readCount(spot: Spot, least: number, most: number): number | undefined {
  const { value } = spot;
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  const code = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
  return wrong(spot, code, `an integer from ${least} to ${most}`);
}

/** A finite number, greater than `above` and less than `below`. */
export function readNumber(
  spot: Spot,
  above: number = Number.NEGATIVE_INFINITY,
  below: number = Number.POSITIVE_INFINITY,
): number | undefined {
  const { value } = spot;
  if (Number.isFinite(value) && (value as number) > above && (value as number) < below)
    return value as number;
  const limits = [above > -Infinity ? ` > ${above}` : '', below < Infinity ? ` < ${below}` : ''];
  const code = typeof value === 'number' ? 'out-of-range' : 'wrong-type';
  const range = limits.filter((limit) => limit !== '').join(' and');
  return wrong(spot, code, range === '' ? 'a finite number' : `a number${range}`);
}
