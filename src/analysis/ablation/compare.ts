import type { Talks } from '../../talks/index.js';
import { chanceMetric, isCertain } from '../metrics/chanceMetric.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import { momentsOf, momentsSummary } from '../statistics/moments.js';
import { measured } from '../play/measured.js';
import type { AblationPlayer, Value } from '../play/player.js';
import { effectOf, exactEffect, type Effect } from './effect.js';
import type { Sign } from './mechanisms/Mechanism.js';
import { judged, type Judgement } from './verdict.js';

/** Two arms that are played with the same seeds, and one measure that is compared. */
export interface Comparison {
  readonly with: Talks;
  readonly without: Talks;
  /** Name of a metric, or one's own. */
  readonly measure: string | Metric;
  readonly sign: Sign;
  /** Default: 0.02 of a share, a tenth of the standard deviation of a number between the runs with the mechanism. */
  readonly band?: number;
}

/** What came out of a comparison. */
export interface Compared extends Effect, Judgement {
  /** `yesNo`: values are 1 and 0, and means are shares. */
  readonly kind: 'yesNo' | 'number';
  /** Of numbers, such as `levels`; empty for shares and pure numbers. */
  readonly unit: string;
  /** Differences within ± this count as none, in the unit of the measure. */
  readonly band: number;
  /** Per seed: with the mechanism, without it. */
  readonly values: readonly (readonly [Value, Value])[];
}

const CHANCE = chanceMetric.name;

/** Two points: what a reader of a table would call no difference. */
const BAND_OF_SHARE = 0.02;
/** Of a standard deviation between runs. */
const BAND_OF_NUMBER = 0.1;

/**
 * Plays all comparisons, each scenario once however many compare it, and judges them as one table.
 *
 * @param seed - run r of every arm has the seed `<seed>/<r>`
 */
export async function compared(
  comparisons: readonly Comparison[],
  { player, seed, runs }: { readonly player: AblationPlayer; readonly seed: string; readonly runs: number },
): Promise<Compared[]> {
  const columns = await measured(
    comparisons.flatMap(({ with: first, without: second, measure }) =>
      [measure, CHANCE].flatMap((one) => [
        { scenario: first, measure: one },
        { scenario: second, measure: one },
      ]),
    ),
    { player, seed, runs },
  );
  const rows = comparisons.map(({ with: scenario, measure, sign, band }, n) => {
    const [first, second, ...chance] = columns.slice(4 * n, 4 * n + 4);
    const isExact = isCertain(chance[0]!, first!) && isCertain(chance[1]!, second!);
    const values = first!.map((value, run): [Value, Value] => [value, second![run]!]);
    const [metric] = chosenMetrics(scenario, [measure]);
    const kind = metric!.kind === 'yesNo' ? 'yesNo' : 'number';
    const unit = metric && 'unit' in metric ? metric.unit : '';
    return {
      kind,
      unit,
      effect: isExact ? exactEffect(values) : effectOf(kind, values),
      sign,
      band: band ?? bandOf(kind, first!),
      values,
    } as const;
  });
  return judged(rows).map((judgement, n) => {
    const { kind, unit, effect, band, values } = rows[n]!;
    return { kind, unit, ...effect, ...judgement, band, values };
  });
}

/** Returns what counts as none of a difference between runs of such values. */
export function bandOf(kind: 'yesNo' | 'number', values: readonly Value[]): number {
  if (kind === 'yesNo') return BAND_OF_SHARE;
  const { standardDeviation } = momentsSummary(momentsOf(values.filter((value) => value !== null)));
  return BAND_OF_NUMBER * (standardDeviation || 1);
}
