import { momentsOf, momentsSummary, quantiles } from '../../analysis/index.js';
import type { MomentsSummary } from '../../analysis/index.js';
import { studentQuantile } from '../../numeric/index.js';
import type { Tally } from './Tally.js';

/** @param shares - of the quantiles; only if there are any are the numbers kept, 8 bytes a run */
export function numberTally(unit: string, shares: readonly number[], alpha: number): Tally {
  let runs = 0;
  let moments = momentsOf([]);
  let least = Infinity;
  let greatest = -Infinity;
  const kept = shares.length > 0 ? keeper() : undefined;
  return {
    add(values, width, column) {
      const numbers: number[] = [];
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        const value = values[at]!;
        if (Number.isNaN(value)) continue;
        numbers.push(value);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      moments = momentsOf(numbers, moments);
      kept?.keep(numbers);
    },
    summary() {
      const summary = momentsSummary(moments);
      const some = summary.count > 0;
      const values = kept && some ? quantiles([...kept.all()], shares) : [];
      return {
        kind: 'number',
        unit,
        runs,
        missing: runs - summary.count,
        ...summary,
        ...meanInterval(summary, alpha),
        least: some ? least : null,
        greatest: some ? greatest : null,
        quantiles: values.map((value, place) => ({ share: shares[place]!, value })),
      };
    },
  };
}

function meanInterval(
  { count, mean, variance }: MomentsSummary,
  alpha: number,
): { readonly meanLow: number | null; readonly meanHigh: number | null } {
  if (mean === null || variance === null) return { meanLow: null, meanHigh: null };
  const margin = -studentQuantile(alpha / 2, count - 1) * Math.sqrt(variance / count);
  return { meanLow: mean - margin, meanHigh: mean + margin };
}

/** A list of numbers in 8 bytes each. */
function keeper(): { keep(numbers: readonly number[]): void; all(): Float64Array } {
  let room = new Float64Array(1024);
  let length = 0;
  return {
    keep(numbers) {
      if (length + numbers.length > room.length) {
        const more = new Float64Array(Math.max(2 * room.length, length + numbers.length));
        more.set(room);
        room = more;
      }
      room.set(numbers, length);
      length += numbers.length;
    },
    all: () => room.subarray(0, length),
  };
}
