import type { Interval } from '../statistics/proportions.js';
import { pays, type JudgedDeviation } from './deviations.js';

/** A change of one seat to what is best for it, as the others are. */
export interface ResponseStep {
  /** Party whose seat changes. */
  readonly party: string;
  /** Candidate that leaves. */
  readonly from: string;
  /** Candidate that takes the seat. */
  readonly to: string;
  /** On the seeds on which it was chosen as the best of several: rather too much than too little. */
  readonly gain: number;
  /** At 1 − `alpha` for all candidates of the seat together (Bonferroni), so that it holds for the best of them too. */
  readonly interval: Interval;
  /** p-value of the gain, for all candidates of the seat together. */
  readonly adjusted: number;
}

/** Who changes to what, one seat after the other, until nothing is known to pay any more. */
export interface ResponsePath {
  /** Whose turn it is, again and again. */
  readonly order: readonly string[];
  /** The changes, in order; none if the profile is at rest. */
  readonly steps: readonly ResponseStep[];
  /** `rest`: nobody's change is known to pay; `cycle`: an earlier profile has come back. */
  readonly end: 'rest' | 'cycle';
  /** The candidate in each seat at the end. */
  readonly at: Readonly<Record<string, string>>;
}

/** What paths are found in. */
export interface Responses {
  readonly parties: readonly string[];
  /** Per profile, by number; the first is the present one. */
  readonly deviations: readonly (readonly JudgedDeviation[])[];
  /** The candidate in each seat. */
  readonly named: (profile: number) => Readonly<Record<string, string>>;
  readonly alpha: number;
}

/** Returns a path of best responses for each seat that may begin, the others after it in the order given. */
export function responsePaths(responses: Responses): ResponsePath[] {
  const { parties } = responses;
  return parties.map((first) => pathIn(responses, [first, ...parties.filter((party) => party !== first)]));
}

function pathIn({ deviations, named, alpha }: Responses, order: readonly string[]): ResponsePath {
  const steps: ResponseStep[] = [];
  const seen = new Set<number>();
  let profile = 0;
  for (;;) {
    if (seen.has(profile)) return { order, steps, end: 'cycle', at: named(profile) };
    seen.add(profile);
    const before = steps.length;
    for (const party of order) {
      const own = deviations[profile]!.filter((deviation) => deviation.party === party);
      const paying = own.filter((deviation) => pays(deviation, alpha));
      if (paying.length === 0) continue;
      const best = paying.reduce((most, one) => (one.gain > most.gain ? one : most));
      const { to, gain, adjusted, leadsTo, at } = best;
      const { low, high } = at(alpha / own.length);
      steps.push({ party, from: named(profile)[party]!, to, gain, interval: { low, high }, adjusted });
      profile = leadsTo;
    }
    if (steps.length === before) return { order, steps, end: 'rest', at: named(profile) };
  }
}
