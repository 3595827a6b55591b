/** An estimate and its interval; an end that is not known is null. */
export interface Ends {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NONE = '–';

/**
 * Estimates of one row as text, `0.344 [0.279, 0.416]`, with as many decimals as the greatest of them needs, so
 * that they stand below each other.
 *
 * @param signed - writes a plus too
 */
export function betweenIn(row: readonly Ends[], signed = false): string[] {
  const sizes = row.flatMap(({ value, low, high }) => [value, low, high].map((end) => Math.abs(end ?? 0)));
  const decimals = decimalsFor(Math.max(...sizes));
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

function decimalsFor(greatest: number): number {
  const steps = [0.001, 0.01, 0.1, 10, 100, 1000];
  const decimals = [6, 5, 4, 3, 2, 1, 0];
  return decimals[steps.filter((step) => greatest >= step).length]!;
}
