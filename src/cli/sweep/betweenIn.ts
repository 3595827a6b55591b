/** An estimate and its interval; an end that is not known is null. */
export interface Ends {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NONE = '–';

/** Decimals of shares. */
export const SHARE = 3;

/**
 * Estimates of one row as text, `0.344 [0.279, 0.416]`, all with the same decimals, so that they stand in line.
 *
 * @param decimals - default as many as the greatest of them needs
 * @param signed - writes a plus too
 */
export function betweenIn(row: readonly Ends[], decimals = decimalsFor(row), signed = false): string[] {
  const text = (end: number | null): string => {
    if (end === null) return NONE;
    const figure = end.toFixed(decimals);
    const zero = Number(figure) === 0;
    // A negative zero would read as a small effect.
    if (zero) return (0).toFixed(decimals);
    return signed && end > 0 ? `+${figure}` : figure;
  };
  return row.map(({ value, low, high }) => {
    if (value === null) return NONE;
    return low === null && high === null ? text(value) : `${text(value)} [${text(low)}, ${text(high)}]`;
  });
}

function decimalsFor(row: readonly Ends[]): number {
  const sizes = row.flatMap(({ value, low, high }) => [value, low, high].map((end) => Math.abs(end ?? 0)));
  const greatest = Math.max(...sizes);
  if (greatest === 0) return SHARE;
  const steps = [0.001, 0.01, 0.1, 10, 100, 1000];
  return 6 - steps.filter((step) => greatest >= step).length;
}
