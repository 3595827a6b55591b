import { weightedForecast } from '../../analysis/index.js';
import { scenarios } from '../../scenarios/index.js';
import { rollbackForRewards } from './rollbackForRewards.js';

/** What weighted positions say of the dated scenarios, beside a forecast that was published. */
export interface BaselineReport {
  /** What the ends of the scale mean. */
  readonly scale: PublishedForecast['scale'];
  /** The dated scenarios, by date. */
  readonly scenarios: readonly ScenarioBaseline[];
  /** A forecast that was published at the time. */
  readonly published: PublishedForecast;
}

/** Weighted mean and median of one scenario, from 0 to 100. */
export interface ScenarioBaseline {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Mean position, weighted by capability × salience. */
  readonly mean: number;
  /** Median position, weighted by the same. */
  readonly median: number;
}

/** A forecast by somebody else, to print beside one's own. */
export interface PublishedForecast {
  /** Of the publication. */
  readonly title: string;
  /** Where it was published. */
  readonly source: string;
  /** Year in which it was made. */
  readonly year: number;
  /** What the ends of the scale mean. */
  readonly scale: {
    /** Lower end of the scale. */
    readonly from: number;
    /** Upper end of the scale. */
    readonly to: number;
    /** What the two ends mean, in words. */
    readonly meaning: string;
  };
  /** Where it saw each side. */
  readonly positions: readonly {
    /** The side, as it calls it. */
    readonly who: string;
    /** Id of the party that this is here. */
    readonly party: string;
    /** On the scale. */
    readonly position: number;
  }[];
  /** Mean of the positions by its weights, on the scale. */
  readonly weightedMean: number;
  /** Position of the majority, read as "about". */
  readonly majority: number;
  /** What has to be known to read it. */
  readonly note: string;
}

/**
 * Makes the baseline to print beside a back-test: where capability × salience weighted positions meet in each
 * dated scenario, on the scale of `rollbackPosition`, and the published forecast of 2004.
 */
export function baselineReport(): BaselineReport {
  return {
    scale: {
      from: 0,
      to: 100,
      meaning:
        '0: no rollback and every reward at once; 100: full rollback, verified, with no reward before it',
    },
    scenarios: Object.entries(scenarios).map(([scenario, talks]) => {
      const { mean, median } = weightedForecast(rollbackForRewards(talks));
      return { scenario, mean, median };
    }),
    published: publishedForecast2004,
  };
}

/** The published forecast of 2004 on North Korea's programme: a reference beside ours, not a target. */
export const publishedForecast2004: PublishedForecast = {
  title: "Forecast of 2004 on North Korea's nuclear programme (Bueno de Mesquita)",
  source: "Bruce Bueno de Mesquita, The Predictioneer's Game (Random House, 2009), chapter 4",
  year: 2004,
  scale: { from: 0, to: 100, meaning: 'how far the nuclear programme is rolled back, and for what rewards' },
  positions: [
    { who: 'Kim Jong Il', party: 'DPRK', position: 10 },
    { who: 'George W. Bush', party: 'US', position: 100 },
  ],
  weightedMean: 59.8,
  majority: 80,
  note: 'The majority position is read as about 80. The other positions behind the mean are not reproduced here, so it cannot be computed again from these two.',
};
