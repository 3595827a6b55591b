import { scaleLinear } from 'd3-scale';
import { dateAfter, daysBetween } from '../../scenario/index.js';
import { monthOf } from '../../words/index.js';

/** Two ends. */
export type Span = readonly [from: number, to: number];

/** Where something is marked on an axis, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Coordinates have two decimals: more would differ where nobody sees it. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Returns where values lie. The ticks of d3 are not used: they ask the engine for logarithms. */
export function placed(domain: Span, range: Span): (value: number) => number {
  const scale = scaleLinear().domain(domain).range(range);
  return (value) => rounded(scale(value));
}

/**
 * Returns the ends of some numbers, wider by a share of their distance; around 0 where there are none.
 *
 * @param least - that the ends lie apart at least
 */
export function spanOf(
  values: readonly number[],
  { margin = 0.05, least = 0 }: { readonly margin?: number; readonly least?: number } = {},
): Span {
  const known = values.filter(Number.isFinite);
  const [low, high] = known.reduce<Span>(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [known[0] ?? 0, known[0] ?? 0],
  );
  const wide = Math.max(high - low, least);
  const more = wide > 0 ? wide * margin : Math.max(Math.abs(high) * 0.1, 1e-3);
  return [low - more - (wide - (high - low)) / 2, high + more + (wide - (high - low)) / 2];
}

/** Returns round numbers within a span, at most about `most` of them, and how they are written. */
export function roundNumbers([from, to]: Span, most: number): Tick[] {
  const least = (to - from) / most;
  if (!(least > 0)) return [{ at: from, label: numberText(from) }];
  let [step, decimals] = [1, 0];
  while (step < least) step *= 10;
  while (step <= 1 && step / 10 >= least) [step, decimals] = [step / 10, decimals + 1];
  const part = step / 5 >= least ? 5 : step / 2 >= least ? 2 : 1;
  if (step <= 1 && part > 1) decimals += 1;
  step /= part;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, 2 * most + 2)) }, (_, k) => {
    const at = (first + k) * step;
    return { at, label: numberText(at, Math.min(decimals, 12)) };
  });
}

/** Writes a number for people: without digits that say nothing, thousands apart. */
export function numberText(value: number, decimals?: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(2).replaceAll('-', '−');
  const digits = decimals ?? (size >= 100 || Number.isInteger(value) ? 0 : size >= 1 ? 2 : 3);
  const [whole, rest] = size.toFixed(digits).split('.');
  const text = whole!.replace(/\B(?=(\d{3})+$)/g, ' ') + (rest === undefined ? '' : `.${rest}`);
  return value < 0 && Number(size.toFixed(digits)) !== 0 ? `−${text}` : text;
}

/** Returns the first days of years within a span of days, thinned out to at most `most`; its ends where there are none. */
export function yearTicks(start: string, [from, to]: Span, most: number): Tick[] {
  const yearOf = (day: number): number => Number(dateAfter(start, Math.floor(day)).slice(0, 4));
  const [first, last] = [yearOf(from), yearOf(to)];
  const every = Math.max(1, Math.ceil((last - first) / most));
  const years: Tick[] = [];
  for (let year = first; year <= last; year += 1) {
    const at = daysBetween(start, `${String(year).padStart(4, '0')}-01-01`);
    if (at >= from && at <= to && year % every === 0) years.push({ at, label: `${year}` });
  }
  if (years.length > 1) return years;
  const ends = from === to ? [from] : [from, to];
  return ends.map((at) => ({ at, label: monthOf(start, Math.floor(at)) }));
}
