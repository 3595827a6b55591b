import {
  callback,
  isFunction,
  isRecord,
  listOf,
  problem,
  refuse,
  satisfying,
  seed,
  unknownName,
  whole,
  type OptionRules,
} from '../../input/index.js';
import type { Agent, Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import type { Mechanism, Sign } from './mechanisms/Mechanism.js';
import { mechanismsOf } from './mechanisms/mechanismsOf.js';
import { readMeasure } from '../play/measured.js';
import type { AblationPlayer } from '../play/player.js';

/** Options of `ablate`. */
export interface AblateOptions {
  /** Pairs of runs of each mechanism, 2 to 10^6. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/<r>`. Default `ablation`. */
  readonly seed?: string;
  /** Ids of mechanisms of the scenario, or mechanisms of one's own. Default: all of `mechanismsOf(scenario)`. */
  readonly mechanisms?: readonly (string | Mechanism)[];
  /** Per name of a policy, who sits where instead: `{ phased: { US: phasedConcessions() } }`. Default: `{ 'as it is': {} }`. */
  readonly policies?: Readonly<Record<string, Readonly<Record<string, Agent>>>>;
  /**
   * What is compared for mechanisms of which nothing was registered: names of metrics, or one's own, of any kind but
   * categories. Default: `substance`, which in a game of one plenary is any agreement.
   */
  readonly measures?: readonly (string | Metric)[];
  /** Who plays. Default: this thread. Another one, such as `executorPlayer` of `/ensemble`, must give the same values. */
  readonly player?: AblationPlayer;
}

/**
 * Returns the mechanisms that were asked for, all of the scenario by default.
 *
 * @throws SixPartyError `unknown-name`; `invalid-option` for one that is asked for twice, and would count twice
 */
export function chosenMechanisms(scenario: Talks, asked: AblateOptions['mechanisms']): readonly Mechanism[] {
  const all = mechanismsOf(scenario);
  if (asked === undefined) return all;
  const ids = all.map(({ id }) => id);
  refuse('unknown-name', `${scenario.name} has no such mechanisms.`, [
    ...asked.flatMap((one, n) =>
      typeof one === 'string' && !ids.includes(one)
        ? [unknownName(`mechanisms[${n}]`, 'mechanism', one, ids)]
        : [],
    ),
  ]);
  const chosen = asked.map((one) => (typeof one === 'string' ? all.find(({ id }) => id === one)! : one));
  noneTwice(
    'mechanisms',
    chosen.map(({ id }) => id),
  );
  return chosen;
}

/**
 * Refuses measures that cannot be compared. Names stay names: threads are sent them, and can be sent no code.
 *
 * @throws SixPartyError `unknown-name`; `invalid-option` for categories, and for one that is given twice
 */
export function checkMeasures(scenario: Talks, measures: readonly (string | Metric)[]): void {
  const metrics = chosenMetrics(scenario, measures);
  const categories = metrics.filter(({ kind }) => kind === 'category');
  refuse('invalid-option', 'Categories cannot be compared.', [
    ...categories.map(({ name }) => problem('measures', 'inconsistent', 'a metric of another kind', name)),
  ]);
  noneTwice(
    'measures',
    metrics.map(({ name }) => name),
  );
}

function noneTwice(path: string, names: readonly string[]): void {
  refuse('invalid-option', 'Each row of the table is one more to be judged.', [
    ...names.flatMap((name, n) =>
      names.indexOf(name) === n ? [] : [problem(`${path}[${n}]`, 'duplicate', 'each of them once', name)],
    ),
  ]);
}

const isName = (value: unknown): boolean => typeof value === 'string';

const signs: Readonly<Record<Sign, true>> = { raises: true, lowers: true, either: true };

function isExpectation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { measure, sign, band } = value;
  return (
    isName(measure) &&
    isName(sign) &&
    Object.hasOwn(signs, sign as string) &&
    Number.isFinite(band) &&
    (band as number) > 0
  );
}

const mechanism = satisfying(
  'the id of a mechanism, or a mechanism {id, label, without, with?, registered?: {measure, sign, band > 0}}',
  (value): value is string | Mechanism =>
    isName(value) ||
    (isRecord(value) &&
      isName(value['id']) &&
      isName(value['label']) &&
      isFunction(value['without']) &&
      (value['with'] === undefined || isFunction(value['with'])) &&
      (value['registered'] === undefined || isExpectation(value['registered']))),
);

const seats = satisfying(
  'agents by party, for one policy or more',
  (value): value is NonNullable<AblateOptions['policies']> =>
    isRecord(value) && Object.keys(value).length > 0 && Object.values(value).every(isRecord),
);

/** What each option must be. */
export const ablateRules: OptionRules<keyof AblateOptions> = {
  seeds: whole(2, 1e6),
  seed,
  mechanisms: listOf(mechanism, { least: 1 }),
  policies: seats,
  measures: listOf(readMeasure, { least: 1 }),
  player: callback,
};
