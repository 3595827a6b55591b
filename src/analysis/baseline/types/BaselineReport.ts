import type { PublishedForecast } from './PublishedForecast.js';

/** What weighted positions say of the dated scenarios, beside a forecast that was published. */
export interface BaselineReport {
  /** What the ends of the scale mean. */
  readonly scale: PublishedForecast['scale'];
  readonly scenarios: readonly ScenarioBaseline[];
  readonly published: PublishedForecast;
}

/** Weighted mean and median of one scenario, from 0 to 100. */
export interface ScenarioBaseline {
  readonly scenario: string;
  readonly mean: number;
  readonly median: number;
}
