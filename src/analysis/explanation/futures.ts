import { isSixPartyError } from '../../input/index.js';
import { continueTalks, type Agent, type Intervention, type Run, type Trace } from '../../talks/index.js';
import { exactly } from '../ablation/effect.js';
import { isCertain, isLeftToChance } from '../metrics/chanceMetric.js';
import type { Fact } from './facts.js';
import { pairedDifference, type PairedDifference } from '../statistics/pairedDifference.js';

/** What comes of a run from some place on, with and without interventions there. */
export interface Futures {
  /**
   * Plays pairs of futures, one with the interventions and one without, and compares how often the outcome is another
   * than that of the run; null where an intervention does not apply at its place.
   */
  compare(at: number, interventions: readonly Intervention[], seeds: readonly string[]): Turned | null;
}

/** How often the outcome of a run turns. */
export interface Turned {
  /** Share of futures with another outcome than the run, with the interventions and without. */
  readonly turned: number;
  /** Share of futures without the interventions that have another outcome than the run. */
  readonly anyway: number;
  /** Their difference, with an interval; of width 0, and a p-value of 0 or 1, where nothing in the futures is left to chance. */
  readonly difference: PairedDifference;
}

/** A fact that was taken out of the run, and how often the outcome turned. */
export interface TestedFact {
  /** One, or two that were taken out together. */
  readonly facts: readonly Fact[];
  /** Number of events before the place at which it was taken out. */
  readonly at: number;
  /** Share of futures with another outcome than the run: without the fact, and with it. */
  readonly turned: number;
  /** Share of futures with the fact that have another outcome than the run. */
  readonly anyway: number;
  /** turned − anyway, with a 95 % interval; it is exact, and the interval of width 0, where nothing in the futures is left to chance. */
  readonly difference: number;
  /** Lower end of that interval. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** p-value adjusted over all facts that were tested; null where fewer than six pairs differ. */
  readonly adjusted: number | null;
  /** Of a cause that is a mandate or trust: the smallest of eight doses that turns the outcome more often than nothing. */
  readonly least?: TurningDose;
}

/** So much of an intervention, and what it does. */
export interface TurningDose {
  /** The mandate, or trust, that was set. */
  readonly to: number;
  /** Share of futures with another outcome than the run, at this dose. */
  readonly turned: number;
  /** That share less the one without the dose. */
  readonly difference: number;
  /** Lower end of its 95 % interval. */
  readonly low: number;
  /** Upper end of its 95 % interval. */
  readonly high: number;
}

/**
 * Returns what plays futures of a trace; those without interventions are played once for each place and seed.
 *
 * @param isTurned - whether a future has another outcome than the run
 */
export function futuresOf(
  trace: Trace,
  agents: Readonly<Record<string, Agent>>,
  isTurned: (run: Run) => boolean,
): Futures {
  const untouched = new Map<string, readonly Future[]>();
  const played = (
    from: number,
    seeds: readonly string[],
    interventions: readonly Intervention[],
  ): readonly Future[] => {
    const { at, runs } = continueTalks(trace, from, { agents, seeds, interventions });
    return runs.map((run) => ({ isTurned: isTurned(run), chance: isLeftToChance(run, at) ? 1 : 0 }));
  };
  return {
    compare(at, interventions, seeds) {
      let otherwise: readonly Future[];
      try {
        otherwise = played(at, seeds, interventions);
      } catch (error) {
        // What was so in the run may be what the rules asked for: nobody could have come, or done otherwise.
        if (isSixPartyError(error) && error.code === 'invalid-option') return null;
        throw error;
      }
      const key = `${at} ${seeds[0]!} ${seeds.length}`;
      let without = untouched.get(key);
      if (!without) untouched.set(key, (without = played(at, seeds, [])));
      const found = pairedDifference(
        without.map(({ isTurned: anyway }, n) => [anyway, otherwise[n]!.isTurned]),
      );
      const { pValue, at: ends } = exactly(found.difference);
      const difference = isSure(without) && isSure(otherwise) ? { ...found, ...ends(0), pValue } : found;
      return { turned: shareOf(otherwise), anyway: shareOf(without), difference };
    },
  };
}

/** A future of a run. */
interface Future {
  /** Whether its outcome is another than that of the run. */
  readonly isTurned: boolean;
  /** 1 if something in it was left to chance, else 0. */
  readonly chance: number;
}

function isSure(futures: readonly Future[]): boolean {
  return isCertain(
    futures.map(({ chance }) => chance),
    futures.map(({ isTurned }) => isTurned),
  );
}

function shareOf(list: readonly Future[]): number {
  return list.filter(({ isTurned }) => isTurned).length / list.length;
}
