import {
  callback,
  checkOptions,
  isRecord,
  listOf,
  problem,
  refuse,
  satisfying,
  seed as seedReader,
  unknownName,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, withAgent, type Agent, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { chosenMetrics } from '../metrics/metricsOf.js';
import { compared, type Compared, type Comparison } from './compare.js';
import type { Mechanism, Sign } from './mechanisms/Mechanism.js';
import { mechanismsOf } from './mechanisms/mechanismsOf.js';
import { playInThread, type AblationPlayer } from './player.js';

/** Options of {@link ablate}. */
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

/** What one measure says of one mechanism under one policy. */
export interface AblationRow extends Omit<Compared, 'values'> {
  readonly mechanism: string;
  readonly label: string;
  readonly policy: string;
  readonly measure: string;
  readonly sign: Sign;
}

/** What is left of a scenario without each of its mechanisms: plain JSON. */
export interface AblationReport {
  readonly scenario: string;
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  readonly seed: string;
  readonly seeds: number;
  /** In the order of mechanisms, policies and measures. */
  readonly rows: readonly AblationRow[];
}

const MEASURES = ['substance'];

/**
 * Switches off every mechanism of a scenario, one by one, and tells what comes of it: both arms are played with the
 * same seeds, so that they differ in nothing else. An effect is what there is with the mechanism less what there is
 * without it. It is `alive` if it holds at 95 % over the whole table (Holm), `no measurable effect` if its
 * plain 90 % interval lies within the band, else `undecided`; where a direction was registered, also `wrong sign`.
 *
 * Few seeds leave most rows undecided: 400 tell effects from 5 to 10 points on in a table of a hundred rows.
 *
 * @param scenario - with agents that decide; those of the library can be asked for less (`agents.…`)
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (mechanisms, parties, measures), and those of
 *   the player
 */
export async function ablate(scenario: Talks, options: AblateOptions): Promise<AblationReport> {
  checkOptions(options, rules, ['seeds'], 'This cannot be ablated.');
  const { seeds, seed = 'ablation', policies = { 'as it is': {} }, player = playInThread } = options;
  const talks = frozenScenario(scenario);
  const mechanisms = chosenMechanisms(talks, options.mechanisms);
  // Names stay names: threads are sent them, and can be sent no code.
  const measures = options.measures ?? MEASURES;
  const categories = chosenMetrics(talks, measures).filter(({ kind }) => kind === 'category');
  refuse('invalid-option', 'Categories cannot be compared.', [
    ...categories.map(({ name }) => problem('measures', 'inconsistent', 'a metric of another kind', name)),
  ]);
  const asked = Object.entries(policies).flatMap(([policy, seats]) => {
    const seated = Object.entries(seats).reduce((all, [party, agent]) => withAgent(all, party, agent), talks);
    const arm = frozenScenario(seated);
    return mechanisms.flatMap((mechanism) => {
      const { registered } = mechanism;
      const sides = { with: mechanism.with?.(arm) ?? arm, without: mechanism.without(arm) };
      const rows: Pick<Comparison, 'measure' | 'sign' | 'band'>[] =
        registered === undefined ? measures.map((measure) => ({ measure, sign: 'either' })) : [registered];
      return rows.map((row) => ({ mechanism, policy, comparison: { ...sides, ...row } }));
    });
  });
  const outcomes = await compared(
    asked.map(({ comparison }) => comparison),
    { player, seed, runs: seeds },
  );
  return {
    scenario: talks.name,
    scenarioHash: scenarioHash(talks),
    version,
    seed,
    seeds,
    rows: outcomes.map(({ values: _, ...outcome }, n) => {
      const { mechanism, policy, comparison } = asked[n]!;
      const { measure, sign } = comparison;
      const name = typeof measure === 'string' ? measure : measure.name;
      return { mechanism: mechanism.id, label: mechanism.label, policy, measure: name, sign, ...outcome };
    }),
  };
}

function chosenMechanisms(
  scenario: Talks,
  asked: readonly (string | Mechanism)[] | undefined,
): readonly Mechanism[] {
  const all = mechanismsOf(scenario);
  if (asked === undefined) return all;
  const ids = all.map(({ id }) => id);
  const chosen = asked.map((one) => (typeof one === 'string' ? all.find(({ id }) => id === one) : one));
  refuse('unknown-name', `${scenario.name} has no such mechanisms.`, [
    ...asked.flatMap((one, n) =>
      typeof one === 'string' && chosen[n] === undefined
        ? [unknownName(`mechanisms[${n}]`, 'mechanism', one, ids)]
        : [],
    ),
  ]);
  return chosen.filter((one) => one !== undefined);
}

const isName = (value: unknown): boolean => typeof value === 'string';

const mechanism = satisfying(
  'the id of a mechanism, or a mechanism',
  (value): value is string | Mechanism =>
    isName(value) ||
    (isRecord(value) &&
      isName(value['id']) &&
      isName(value['label']) &&
      typeof value['without'] === 'function'),
);

const measure = satisfying(
  'the name of a metric, or a metric',
  (value): value is string | Metric =>
    isName(value) || (isRecord(value) && isName(value['name']) && typeof value['of'] === 'function'),
);

const seats = satisfying(
  'agents by party, for one policy or more',
  (value): value is NonNullable<AblateOptions['policies']> =>
    isRecord(value) && Object.keys(value).length > 0 && Object.values(value).every(isRecord),
);

const rules: OptionRules<keyof AblateOptions> = {
  seeds: whole(2, 1e6),
  seed: seedReader,
  mechanisms: listOf(mechanism, { least: 1 }),
  policies: seats,
  measures: listOf(measure, { least: 1 }),
  player: callback,
};
