import { problem, refuse, shown } from '../../input/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { isTrusted, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import { momentsOf, momentsSummary } from '../statistics/moments.js';
import { effectOf, type Effect, type Value } from './effect.js';
import type { AblationPlayer, PlayJob } from './player.js';
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
  readonly band: number;
  /** Per seed: with the mechanism, without it. */
  readonly values: readonly (readonly [Value, Value])[];
}

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
  const jobs = new Map<string, { readonly scenario: Talks; readonly metrics: Set<string | Metric> }>();
  const keyOf = keys();
  const jobOf = (scenario: Talks, measure: string | Metric): string => {
    const key = keyOf(scenario);
    let job = jobs.get(key);
    if (job === undefined) jobs.set(key, (job = { scenario, metrics: new Set() }));
    job.metrics.add(measure);
    return key;
  };
  const arms = comparisons.map(({ with: first, without: second, measure }) => {
    return [jobOf(first, measure), jobOf(second, measure)] as const;
  });
  const asked = [...jobs.values()].map(({ scenario, metrics }): PlayJob => {
    return { scenario, seed, runs, metrics: [...metrics] };
  });
  const played = await player(asked);
  needRows(played, asked);
  const places = new Map([...jobs.keys()].map((key, place) => [key, place]));
  const valuesOf = (key: string, measure: string | Metric): readonly Value[] => {
    const column = [...jobs.get(key)!.metrics].indexOf(measure);
    return played[places.get(key)!]!.map((row) => row[column]!);
  };
  const rows = comparisons.map(({ with: scenario, measure, sign, band }, n) => {
    const [first, second] = arms[n]!.map((key) => valuesOf(key, measure));
    const values = first!.map((value, run): [Value, Value] => [value, second![run]!]);
    const [metric] = chosenMetrics(scenario, [measure]);
    const kind = metric!.kind === 'yesNo' ? 'yesNo' : 'number';
    const unit = metric && 'unit' in metric ? metric.unit : '';
    return {
      kind,
      unit,
      effect: effectOf(kind, values),
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

/** @throws SixPartyError `invalid-option` if a player did not say what it was asked for */
function needRows(played: unknown, jobs: readonly PlayJob[]): void {
  const isValue = (value: unknown): boolean => value === null || Number.isFinite(value);
  const isList = (value: unknown, length: number): value is readonly unknown[] =>
    Array.isArray(value) && value.length === length;
  const wrong = isList(played, jobs.length)
    ? jobs.findIndex(({ runs, metrics }, n) => {
        const rows = played[n];
        return !isList(rows, runs) || !rows.every((row) => isList(row, metrics.length) && row.every(isValue));
      })
    : undefined;
  if (wrong === -1) return;
  const where = wrong === undefined ? `a list of ${jobs.length} jobs` : `of job ${wrong} one row a run`;
  const expected = `${where}, in each row a number or null for every metric`;
  refuse('invalid-option', 'The player did not play what it was asked for.', [
    problem(
      'player',
      'inconsistent',
      expected,
      wrong === undefined ? played : shown((played as unknown[])[wrong]),
    ),
  ]);
}

/** Names scenarios: those that play alike, by their data and the agents of the library, have the same name. */
function keys(): (scenario: Talks) => string {
  const others = new Map<Talks, string>();
  return (scenario) => {
    if (Object.values(scenario.agents).every(isTrusted)) return scenarioHash(scenario);
    let name = others.get(scenario);
    if (name === undefined) others.set(scenario, (name = `own ${others.size}`));
    return name;
  };
}

function bandOf(kind: 'yesNo' | 'number', values: readonly Value[]): number {
  if (kind === 'yesNo') return BAND_OF_SHARE;
  const { standardDeviation } = momentsSummary(momentsOf(values.filter((value) => value !== null)));
  return BAND_OF_NUMBER * (standardDeviation || 1);
}
