import type { IRawProperty } from 'fast-check';
import { problem, SixPartyError } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { counted } from '../../words/index.js';

/** How far a property was put to the test since it was last started, over all its scenarios. */
export interface PropertyReport {
  /** Scenarios that were played. */
  readonly scenarios: number;
  /** Scenarios that fast-check drew and that the default effort left unplayed; none where `seeds` are given. */
  readonly unplayed: number;
  /** What was looked at: runs, of `metamorphic` pairs of runs, of `monotone` seeds. */
  readonly looks: number;
  /** Those of them that put the claim to the test; a pass rests on these alone. */
  readonly triggered: number;
  /** The rest, by reason. */
  readonly untriggered: Readonly<Record<string, number>>;
  /** Simulation seeds: `1 to 32`. */
  readonly seeds: string;
  /** What a claim about a mean could have seen at all, in words; undefined for other claims. */
  readonly sees: string | undefined;
  /** All of it in a sentence: `triggered in 5 of 32 runs (1 scenario, seeds 1 to 32)`. */
  readonly words: string;
}

/** What is looked at, one and several. */
export type Look = 'run' | 'pair' | 'seed';

/** Counts of a property, which it goes on counting. */
export interface Tally {
  scenarios: number;
  unplayed: number;
  looks: number;
  triggered: number;
  untriggered: Record<string, number>;
  sees: string | undefined;
}

export function emptyTally(): Tally {
  return { scenarios: 0, unplayed: 0, looks: 0, triggered: 0, untriggered: {}, sees: undefined };
}

/** Makes the report of a tally. */
export function reportOfTally(tally: Tally, look: Look, seeds: string): PropertyReport {
  const { scenarios, unplayed, looks, triggered, untriggered, sees } = tally;
  const left = unplayed === 0 ? '' : `, ${unplayed} more not played: give seeds to play them`;
  const where = `${counted(scenarios, 'scenario')}, seeds ${seeds}${left}`;
  const share = `triggered in ${triggered === 0 ? 'none' : triggered} of ${counted(looks, look)} (${where})`;
  const words = sees === undefined ? share : `${share}; ${sees}`;
  return { scenarios, unplayed, looks, triggered, untriggered: { ...untriggered }, seeds, sees, words };
}

// Beside the objects: a property of fast-check has no place for it, and a plugin sees only the values that are run.
const reports = new WeakMap<object, () => PropertyReport>();

/** Notes where the report of a property, or of the one that looks at a scenario, is had. */
export function noteReport(of: object, report: () => PropertyReport): void {
  reports.set(of, report);
}

/** Returns the report of the property that looked at these values last; undefined if it is none of this library's. */
export function reportOfValues(values: unknown): PropertyReport | undefined {
  const [scenario] = Array.isArray(values) ? (values as unknown[]) : [];
  return typeof scenario === 'object' && scenario !== null ? reports.get(scenario)?.() : undefined;
}

/**
 * Says how far a property was put to the test, after any runner has run it:
 *
 * ```ts
 * const property = forAllSeeds(december2003, before(promised('verification'), aidDelivered()));
 * fc.assert(property);
 * console.log(reportOf(property).words); // triggered in 1 of 32 runs (1 scenario, seeds 1 to 32)
 * ```
 *
 * @param property - made by `forAllSeeds`, `probabilityAtLeast`, `monotone` or `metamorphic`
 * @throws SixPartyError `invalid-option` if it is another one
 */
export function reportOf(property: Pick<IRawProperty<[Talks]>, 'run'>): PropertyReport {
  const given: unknown = property;
  const report = typeof given === 'object' && given !== null ? reports.get(given) : undefined;
  if (report !== undefined) return report();
  throw new SixPartyError('invalid-option', 'There is no report of this.', [
    problem('property', 'wrong-type', 'a property of this library, such as forAllSeeds makes', property),
  ]);
}
