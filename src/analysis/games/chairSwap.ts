import {
  callback,
  checkOptions,
  listOf,
  number,
  problem,
  refuse,
  seed,
  SHARE,
  SixPartyError,
  text,
  unknownName,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { changeScenario, frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { readMeasure } from '../play/measured.js';
import { playInThread, type AblationPlayer } from '../play/player.js';
import type { Interval } from '../statistics/proportions.js';
import { judgedDeviations } from './deviations.js';
import { playedArms, type PlayedArm } from './playedArms.js';
import { measureOf, payoffOf, type Payoff } from './measures.js';

/** Options of {@link chairSwap}. */
export interface ChairSwapOptions {
  /** Who takes the chair. Default: every party. */
  readonly parties?: readonly string[];
  /** What comes of it: the name of a metric, or one's own. Default `substance`. */
  readonly measure?: string | Metric;
  /** What a run counts as of which the measure says nothing. Default: such runs are refused. */
  readonly none?: number;
  /** Runs with each chair, 2 to 10^6. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/<r>` with every chair. Default `chair`. */
  readonly seed?: string;
  /** Who plays. Default: this thread. */
  readonly player?: AblationPlayer;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** What comes of talks with one party in the chair. */
export interface ChairRow {
  /** Party that has the chair. */
  readonly chair: string;
  /** The measure with this chair. */
  readonly value: Payoff;
  /** Less the value with the present chair, on the same seeds. */
  readonly difference: number;
  /** At 1 − `alpha`, of this difference alone. */
  readonly interval: Interval;
  /** Of the difference: McNemar's exact test of shares, Student's of means. */
  readonly pValue: number;
  /** Over all chairs, Holm. */
  readonly adjusted: number;
}

/** The value of the chair: plain JSON. */
export interface ChairSwap {
  /** Name of the scenario. */
  readonly scenario: string;
  /** `scenarioHash` of the scenario that was played. */
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  /** The seed that chance was drawn from. */
  readonly seed: string;
  /** How many seeds were played: pairs, where two things are compared. */
  readonly seeds: number;
  /** 1 − confidence of the intervals, between 0 and 1. */
  readonly alpha: number;
  /** Name of the metric that was measured. */
  readonly measure: string;
  /** Whether the measure is of yes or no, or a number. */
  readonly kind: 'yesNo' | 'number';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** Who has the chair in the scenario, and what comes of it. */
  readonly present: {
    /** Party that has the chair in the scenario. */
    readonly chair: string;
    /** The measure with it. */
    readonly value: Payoff;
  };
  /** Every other chair. */
  readonly rows: readonly ChairRow[];
}

const rules: OptionRules<keyof ChairSwapOptions> = {
  parties: listOf(text, { least: 1 }),
  measure: readMeasure,
  none: number(),
  seeds: whole(2, 1e6),
  seed,
  player: callback,
  alpha: number(SHARE),
};

/**
 * Gives the chair to one party after the other, everything else as it is, with the same seeds: what is due to who
 * drafts. Agents stay who they are; a party that has never drafted drafts as its agent does.
 *
 * @param scenario - whose protocol is a single negotiating text: other protocols name no chair
 * @throws SixPartyError `invalid-scenario`, `unknown-name` (parties, the measure), `invalid-option` (also for a protocol
 *   without a chair, for runs without a value, and for a player that plays something else), `metric-failed`, and those
 *   of the player
 */
export async function chairSwap(scenario: Talks, options: ChairSwapOptions): Promise<ChairSwap> {
  checkOptions(options, rules, ['seeds'], 'No chair can be given to another.');
  const { seeds, seed = 'chair', player = playInThread, alpha = 0.05, none } = options;
  const talks = frozenScenario(scenario);
  const { protocol } = talks;
  if (protocol.kind !== 'singleText') {
    const message = 'Who makes offers in turn has no chair.';
    throw new SixPartyError('invalid-option', 'No chair can be given to another.', [
      problem('scenario.protocol', 'inconsistent', 'a single text', protocol.kind, { message }),
    ]);
  }
  const others = chairsOf(talks, options.parties).filter((party) => party !== protocol.chair);
  const measure = measureOf(talks, options.measure ?? 'substance');
  const arms = [
    talks,
    ...others.map((chair) => changeScenario(talks, { protocol: { kind: 'singleText', chair } })),
  ];
  const played = await playedArms(arms, measure, { player, seed, seeds, none });
  const [{ worth: before, isCertain: wasCertain }, ...after] = played as [PlayedArm, ...PlayedArm[]];
  const changes = others.map((chair, n) => {
    const { worth, isCertain } = after[n]!;
    const common = { measure, leadsTo: n, coincides: false, isCertain: isCertain && wasCertain };
    return { party: chair, to: chair, after: worth, before, ...common };
  });
  return {
    ...{ scenario: talks.name, scenarioHash: scenarioHash(talks), version, seed, seeds, alpha },
    ...{ measure: measure.name, kind: measure.kind, unit: measure.unit },
    present: { chair: protocol.chair, value: payoffOf(measure, before, alpha) },
    rows: judgedDeviations(changes, alpha).map(({ party, gain, interval, pValue, adjusted }, n) => {
      const value = payoffOf(measure, after[n]!.worth, alpha);
      return { chair: party, value, difference: gain, interval, pValue, adjusted };
    }),
  };
}

function chairsOf(scenario: Talks, asked: readonly string[] | undefined): readonly string[] {
  const ids = scenario.parties.map(({ id }) => id);
  const chairs = asked ?? ids;
  refuse('unknown-name', `${scenario.name} has no such parties.`, [
    ...chairs.flatMap((party, n) =>
      ids.includes(party) ? [] : [unknownName(`parties[${n}]`, 'party', party, ids)],
    ),
  ]);
  return [...new Set(chairs)];
}
