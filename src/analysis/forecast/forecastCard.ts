import {
  byId,
  keysOf,
  member,
  number,
  oneOf,
  optionProblems,
  readRecord,
  refuse,
  report,
  whole,
  type Cursor,
  type OptionRules,
} from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { powerOf } from '../power/powerOf.js';
import { condorcetChances } from './condorcet.js';
import { spatialModel } from './spatialModel.js';
import { centreOf, type WeightedForecast } from './weightedForecast.js';
import { wishesOf, type Wish, type Wishes } from './wishes.js';

/** Options of {@link forecastCard}. */
export interface ForecastOptions {
  /**
   * What each party could bring to bear, from 0 to 1e9 per party id; only ratios matter. Or `equal`, or `power`: the
   * Shapley–Shubik index under the agreement rule. Default `equal`.
   */
  readonly capability?: Readonly<Record<string, number>> | 'equal' | 'power';
  /** Most rounds of bargaining in the spatial model, from 0 to 1000. Default 100. */
  readonly rounds?: number;
  /** What runs came to, per issue id: the mean option that stands in the end, with its interval. */
  readonly simulated?: Readonly<Record<string, Simulated>>;
}

/** What simulation gives for one issue, on the scale of its options. */
export interface Simulated {
  /** Mean option that stands in the end. */
  readonly value: number;
  /** Interval. */
  readonly low: number;
  /** Upper end of the interval. */
  readonly high: number;
  /** How many runs stand behind it. */
  readonly runs?: number;
}

/** Forecasts of one negotiation beside one another. */
export interface ForecastCard {
  /** Name of the scenario. */
  readonly scenario: string;
  /** In words: where positions, salience and capability come from. */
  readonly positionsFrom: string;
  /** In words: where capability comes from. */
  readonly capabilityFrom: string;
  /** What each party could bring to bear, per party id; only ratios matter. */
  readonly capability: Readonly<Record<string, number>>;
  /** In scenario order. */
  readonly issues: readonly IssueForecast[];
}

/** Forecasts of what is agreed on one issue, on the scale of its options, from 0 to `last`. */
export interface IssueForecast {
  /** Issue id. */
  readonly issue: string;
  /** Number of the last option: the upper end of the scale. */
  readonly last: number;
  /** Where each party stands and how much it cares; position null: it does not. */
  readonly positions: readonly Pick<Wish, 'party' | 'position' | 'salience'>[];
  /** Mean of the positions, each party alike: what every other forecast has to beat. Null if nobody cares. */
  readonly simpleMean: number | null;
  /** Weighted by capability × salience. Null if nobody with capability cares. */
  readonly weighted: WeightedForecast | null;
  /** The probabilistic Condorcet winner. Null if nobody with capability cares. */
  readonly condorcet: {
    /** Per option: chance that it beats every other one. */
    readonly chances: readonly number[];
    /** The likeliest. */
    readonly winner: number;
    /** Σ chance × option. */
    readonly mean: number;
  } | null;
  /** The spatial model of bargaining. Null if nobody with capability cares. */
  readonly spatial: {
    /** Σ chance × last position, bargaining over this issue alone. */
    readonly alone: number;
    /** The same, bargaining over all issues at once. */
    readonly together: number;
    /** Last position per party that counts, bargaining over this issue alone. */
    readonly positions: Readonly<Record<string, number>>;
    /** Rounds that it took until nobody moved, or all that were allowed. */
    readonly rounds: number;
  } | null;
  /** Null where no runs were handed in. */
  readonly simulated: Simulated | null;
}

/**
 * Puts forecasts of a negotiation beside one another, issue by issue: the simple mean of the parties' positions, the mean
 * and median weighted by capability × salience (Bueno de Mesquita 1994), the probabilistic Condorcet winner and the spatial
 * model of KTAB (Wise, Lester & Efird 2015), and what runs came to, if they are handed in. The simple mean is always among
 * them: over decisions of the European Union the weighted mean did no worse than any model (Achen 2006).
 *
 * A position is the option that a party values most, its salience the weight of the issue, both as its preferences have
 * them at the start: what it wishes, not what it demands or would settle for. Parties to whom all options are
 * alike have no position and count for nothing. No forecast knows of no deal, payments or the other issues, but for the
 * spatial model over all of them.
 *
 * @throws SixPartyError `invalid-scenario`; `invalid-option`, also with `capability: 'power'` where that cannot be counted
 */
export function forecastCard(scenario: Scenario, options: ForecastOptions = {}): ForecastCard {
  const { ids } = rulebookOf(scenario);
  check(scenario, ids, options);
  const wishes = wishesOf(scenario);
  const { capability = 'equal', rounds = 100, simulated = {} } = options;
  const capabilities = capabilitiesOf(scenario, ids, capability);
  const weights = ids.map((id) => capabilities[id]!);
  const together = bargainedOver(wishes, weights, rounds);
  return {
    scenario: scenario.name,
    positionsFrom: 'the option that each party values most; its salience is the weight of the issue',
    capabilityFrom: sources[typeof capability === 'string' ? capability : 'given'],
    capability: capabilities,
    issues: wishes.map((one, k) => {
      const alone = bargainedOver([one], weights, rounds);
      return {
        ...placed(one, weights),
        spatial: alone && {
          alone: alone.expected[0]! * one.last,
          together: together!.expected[k]! * one.last,
          positions: Object.fromEntries(
            Object.entries(alone.path).map(([party, path]) => [party, path.at(-1)![0]! * one.last]),
          ),
          rounds: alone.rounds,
        },
        simulated: simulated[one.issue] ?? null,
      };
    }),
  };
}

const sources = {
  equal: 'all alike',
  power: 'the Shapley–Shubik index under the agreement rule',
  given: 'as given',
} satisfies Readonly<Record<'equal' | 'power' | 'given', string>>;

function capabilitiesOf(
  scenario: Scenario,
  ids: readonly string[],
  capability: NonNullable<ForecastOptions['capability']>,
): Readonly<Record<string, number>> {
  if (capability === 'equal') return Object.fromEntries(ids.map((id) => [id, 1]));
  if (capability === 'power') return powerOf(scenario).shapleyShubik;
  return Object.fromEntries(ids.map((id) => [id, capability[id]!]));
}

/** What needs no bargaining. */
function placed(
  { issue, last, parties }: Wishes,
  weights: readonly number[],
): Omit<IssueForecast, 'spatial' | 'simulated'> {
  const standing = parties.flatMap((wish, i) =>
    wish.position === null ? [] : [{ ...wish, position: wish.position, weight: weights[i]! * wish.salience }],
  );
  const places = standing.map(({ position }) => position);
  const held = standing.map(({ weight }) => weight);
  const counts = held.some((weight) => weight > 0);
  const vote = condorcetChances(
    parties.map(({ salience }, i) => weights[i]! * salience),
    parties.map(({ values }) => values),
  );
  return {
    issue,
    last,
    positions: parties.map(({ party, position, salience }) => ({ party, position, salience })),
    simpleMean:
      places.length === 0
        ? null
        : centreOf(
            places,
            places.map(() => 1),
          ).mean,
    weighted: counts ? centreOf(places, held) : null,
    condorcet: counts
      ? {
          chances: vote.chances,
          winner: vote.winner,
          mean: vote.chances.reduce((sum, chance, option) => sum + chance * option, 0),
        }
      : null,
  };
}

/** Plays the spatial model over some issues; null if nobody with capability cares about any. */
function bargainedOver(
  wishes: readonly Wishes[],
  weights: readonly number[],
  rounds: number,
): ReturnType<typeof spatialModel> | null {
  const parties = wishes[0]!.parties.map(({ party }, i) => ({
    party,
    capability: weights[i]!,
    // Where a party does not care, its place on the issue plays no part.
    position: wishes.map(({ last, parties: all }) =>
      last === 0 ? 0 : (all[i]!.position ?? last / 2) / last,
    ),
    saliences: sharesOf(wishes.map(({ parties: all }) => all[i]!.salience)),
  }));
  const acting = parties.filter((one) => one.capability > 0 && one.saliences.some((each) => each > 0));
  return acting.length === 0 ? null : spatialModel(acting, { rounds });
}

/** Weights that stand outside a ranking are added on top of it: their sum may be more than all attention there is. */
function sharesOf(saliences: readonly number[]): number[] {
  const sum = Math.max(
    1,
    saliences.reduce((all, each) => all + each, 0),
  );
  return saliences.map((each) => each / sum);
}

function check(scenario: Scenario, ids: readonly string[], options: unknown): void {
  const capability = (cursor: Cursor): void => {
    if (typeof cursor.value === 'string') {
      oneOf(['equal', 'power'])(cursor);
      return;
    }
    byId(ids, 'a party', number({ least: 0, most: 1e9 }))(cursor);
    for (const id of ids) {
      if (!keysOf(cursor.value).includes(id)) number({ least: 0, most: 1e9 })(member(cursor, id));
    }
  };
  const issues = scenario.issues.map(({ id }) => id);
  const simulated = byId(issues, 'an issue', (cursor, issue) => {
    const last = scenario.issues.find(({ id }) => id === issue)!.options.length - 1;
    const place = number({ least: 0, most: last });
    const before = cursor.problems.length;
    readRecord(cursor, { value: place, low: place, high: place }, { runs: whole(1) });
    if (cursor.problems.length > before) return;
    const { value, low, high } = cursor.value as Simulated;
    if (low > value || value > high) report(cursor, 'inconsistent', 'an interval around the value');
  });
  const rules = { capability, rounds: whole(0, 1000), simulated } satisfies OptionRules<
    keyof ForecastOptions
  >;
  refuse('invalid-option', 'No forecast can be made.', optionProblems(options, rules));
}
