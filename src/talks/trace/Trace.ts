import type { Scenario } from '../../scenario/index.js';
import type { TalksEvent } from '../events/TalksEvent.js';

/** The complete history of one run: it can be replayed, checked and explained without agents. */
export interface Trace {
  readonly format: 'six-party-trace/1';
  /** Version of the library that wrote it. */
  readonly version: string;
  readonly scenarioHash: string;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly events: readonly TalksEvent[];
}

/** A trace as a file: every event has its link of the chain. */
export interface SealedTrace extends Trace {
  /** Hash after each event, 32 hex digits; the last one is the fingerprint. */
  readonly chain: readonly string[];
}
