import { isFunction, isRecord, problem, refuse, satisfying, shown, type Reader } from '../../input/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { isTrusted, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { isMetricKind } from '../metrics/saidOf.js';
import type { AblationPlayer, PlayJob, Value } from './player.js';

/** What is to be known of the runs of a scenario. */
export interface Asked {
  readonly scenario: Talks;
  /** Name of a metric, or one's own. */
  readonly measure: string | Metric;
}

/**
 * Plays scenarios, each once however often it is asked for, and measures their runs.
 *
 * @param seed - run r of every scenario has the seed `<seed>/<r>`
 * @returns per question the values of all runs, in their order
 * @throws SixPartyError `invalid-option` if the player did not say what it was asked for, and those of the player
 */
export async function measured(
  asked: readonly Asked[],
  { player, seed, runs }: { readonly player: AblationPlayer; readonly seed: string; readonly runs: number },
): Promise<(readonly Value[])[]> {
  const jobs = new Map<string, { readonly scenario: Talks; readonly metrics: Set<string | Metric> }>();
  const keyOf = keys();
  const places = asked.map(({ scenario, measure }) => {
    const key = keyOf(scenario);
    let job = jobs.get(key);
    if (job === undefined) jobs.set(key, (job = { scenario, metrics: new Set() }));
    job.metrics.add(measure);
    return key;
  });
  const wanted = [...jobs.values()].map(({ scenario, metrics }): PlayJob => {
    return { scenario, seed, runs, metrics: [...metrics] };
  });
  const played = await player(wanted);
  needRows(played, wanted);
  const jobAt = new Map([...jobs.keys()].map((key, place) => [key, place]));
  return asked.map(({ measure }, n) => {
    const job = jobAt.get(places[n]!)!;
    const column = wanted[job]!.metrics.indexOf(measure);
    return played[job]!.map((row) => row[column]!);
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

/** Reads the name of a metric, or a metric of one's own. */
export const readMeasure: Reader<string | Metric> = satisfying(
  'the name of a metric, or a metric {name, kind, of}',
  (value): value is string | Metric =>
    typeof value === 'string' ||
    (isRecord(value) &&
      typeof value['name'] === 'string' &&
      isMetricKind(value['kind']) &&
      isFunction(value['of'])),
);
