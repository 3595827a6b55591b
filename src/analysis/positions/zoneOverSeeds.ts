import { checkOptions, oneOf, seed as seedText, whole, type OptionRules } from '../../input/index.js';
import { frozenScenario } from '../../scenario/index.js';
import { runTalks, type Talks } from '../../talks/index.js';
import { isLeftToChance } from '../metrics/chanceMetric.js';
import { wilsonInterval, type Interval } from '../statistics/proportions.js';
import { quantiles } from '../statistics/quantiles.js';
import { groundAt, sessionIn, type ZoneMoment } from './positionZone.js';

/** Options of {@link zoneOverSeeds}. */
export interface ZoneOverSeedsOptions {
  /** How many runs, 2 to 10^6: run r has the seed `<seed>/<r>`. */
  readonly seeds: number;
  /** Default `zone`. */
  readonly seed?: string;
  /** Which session is looked at, before its first word. Default the first one. */
  readonly at?: ZoneMoment;
}

/** A share of runs, with a 95 % interval: of width 0 where nothing before the session is left to chance. */
export interface ShareOfRuns extends Interval {
  /** Share of the runs, from 0 to 1. */
  readonly share: number;
}

/** A count of texts over runs: the quantiles 5, 50 and 95 %; of fewer than 20 runs the least, the median and the greatest. */
export type CountSpread = readonly [low: number, median: number, high: number];

/** What stands in the way, over many runs: each is looked at before the first word of one session. */
export interface ZoneOverSeeds {
  /** Name of the scenario. */
  readonly scenario: string;
  /** What the seeds of the runs are made of: `<seed>/0` and so on. */
  readonly seed: string;
  /** Runs that were looked at. */
  readonly seeds: number;
  /** The session before which they were looked at. */
  readonly at: ZoneMoment;
  /** Texts that the rules allow. */
  readonly texts: CountSpread;
  /** Texts that no party likes less than what it has. */
  readonly suits: CountSpread;
  /** Texts within all positions. */
  readonly agreed: CountSpread;
  /** Runs in which no text is within all positions though some suits everybody. */
  readonly blocked: ShareOfRuns;
  /** What the position of each party excludes, per party id. */
  readonly parties: Readonly<
    Record<
      string,
      {
        /** Texts within all positions but its own. */
        readonly without: CountSpread;
        /** Runs in which it alone is in the way: nothing is open, and something would be if it let go. */
        readonly alone: ShareOfRuns;
        /** Runs in which it is the first that would have to let go. */
        readonly first: ShareOfRuns;
      }
    >
  >;
}

/** What whole positions exclude in one run: no demand is looked at by itself. */
type WholePositions = Pick<ReturnType<typeof groundAt>, 'texts' | 'suits' | 'agreed' | 'without' | 'next'>;

/** Of fewer runs a quantile of 5 % would be made up between two of them. */
const FEW = 20;

const rules: OptionRules<keyof ZoneOverSeedsOptions> = {
  seeds: whole(2, 1_000_000),
  seed: seedText,
  at: oneOf(['first', 'last'], 'a session'),
};

/**
 * Tells who stands in the way over many runs of a scenario: counts of `positionZone` for each, before the first word of its
 * first session, or of its last.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, and those of `runTalks`
 */
export function zoneOverSeeds(scenario: Talks, options: ZoneOverSeedsOptions): ZoneOverSeeds {
  checkOptions(options, rules, ['seeds'], 'There are no such runs.');
  const { seeds, seed = 'zone', at = 'first' } = options;
  const talks = frozenScenario(scenario);
  let isChance = false;
  const zones = Array.from({ length: seeds }, (_, run): WholePositions => {
    const { trace } = runTalks(talks, { seed: `${seed}/${run}` });
    const before = sessionIn(trace, at);
    isChance ||= isLeftToChance({ trace }, 0, before);
    const { texts, suits, agreed, without, next } = groundAt(trace, before);
    return { texts, suits, agreed, without, next };
  });
  const spread = (of: (zone: WholePositions) => number): CountSpread => {
    const [low, median, high] = quantiles(zones.map(of), seeds < FEW ? [0, 0.5, 1] : [0.05, 0.5, 0.95]);
    return [low!, median!, high!];
  };
  const share = (holds: (zone: WholePositions) => boolean): ShareOfRuns => {
    const count = zones.filter(holds).length;
    const found = count / seeds;
    return { share: found, ...(isChance ? wilsonInterval(count, seeds) : { low: found, high: found }) };
  };
  const ids = talks.parties.map(({ id }) => id);
  return {
    scenario: talks.name,
    seed,
    seeds,
    at,
    texts: spread(({ texts }) => texts),
    suits: spread(({ suits }) => suits),
    agreed: spread(({ agreed }) => agreed),
    blocked: share(({ agreed, suits }) => agreed === 0 && suits > 0),
    parties: Object.fromEntries(
      ids.map((id, i) => [
        id,
        {
          without: spread(({ without }) => without[i]!),
          alone: share(({ agreed, without }) => agreed === 0 && without[i]! > 0),
          first: share(({ next }) => next[0]?.party === id),
        },
      ]),
    ),
  };
}
