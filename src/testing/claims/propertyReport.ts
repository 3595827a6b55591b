import type { IRawProperty } from 'fast-check';
import { wilsonInterval } from '../../analysis/index.js';
import { problem, SixPartyError } from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { counted } from '../../words/index.js';
import type { TestVerdict } from './verdictWords.js';

/**
 * What a property came to that was run: `fails`; `holds` in all runs that were played; a claim about a probability is
 * `accepted`, or `inconclusive` if some scenario passed only because the option `inconclusive` says so; a claim about a mean
 * is `not refuted`. `not put to the test` where nothing was, which fails unless `allowVacuous` is set.
 */
export type PropertyVerdict =
  'holds' | 'accepted' | 'inconclusive' | 'not refuted' | 'not put to the test' | 'fails';

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
  /** What a pass, or a failure, means. */
  readonly verdict: PropertyVerdict;
  /** Scenarios of a claim about a probability of which the test could not tell. */
  readonly inconclusive: number;
  /** Simulation seeds: `1 to 32`. */
  readonly seeds: string;
  /** What a claim about a mean could have seen at all, in words; undefined for other claims. */
  readonly sees: string | undefined;
  /** What the tests of a probability came to and how often that is wrong, in words; undefined for other claims. */
  readonly tests: string | undefined;
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
  /** Those of the triggered that broke a claim about a probability, which goes on after them. */
  broken: number;
  untriggered: Record<string, number>;
  sees: string | undefined;
  verdicts: Record<TestVerdict, number>;
  tests: string | undefined;
  fails: boolean;
}

export function emptyTally(): Tally {
  return {
    scenarios: 0,
    unplayed: 0,
    looks: 0,
    triggered: 0,
    broken: 0,
    untriggered: {},
    sees: undefined,
    verdicts: { accept: 0, reject: 0, inconclusive: 0 },
    tests: undefined,
    fails: false,
  };
}

/** Makes the report of a tally. */
export function reportOfTally(tally: Tally, look: Look, seeds: string): PropertyReport {
  const { scenarios, unplayed, looks, triggered, untriggered, sees, tests, verdicts } = tally;
  const left = unplayed === 0 ? '' : `, ${unplayed} more not played: give seeds to play them`;
  const where = `${counted(scenarios, 'scenario')}, seeds ${seeds}${left}`;
  const share = `triggered in ${triggered === 0 ? 'none' : triggered} of ${counted(looks, look)} (${where})`;
  // What no run put to the test has no finding either.
  const findings =
    triggered === 0 ? [] : [sees, tests, tests && keptInWords(tally)].filter((part) => part !== undefined);
  const words = [share, ...findings].join('; ');
  return {
    scenarios,
    unplayed,
    looks,
    triggered,
    untriggered: { ...untriggered },
    verdict: verdictOf(tally),
    inconclusive: verdicts.inconclusive,
    seeds,
    sees,
    tests,
    words,
  };
}

/** A run that puts a claim about a probability not to the test keeps it: how those did that did may look quite otherwise. */
function keptInWords({ triggered, broken, looks }: Tally): string | undefined {
  if (triggered === looks) return undefined;
  const keep = triggered - broken;
  const { low, high } = wilsonInterval(keep, triggered);
  return `of the ${triggered} that put it to the test ${keep} keep it (${(keep / triggered).toFixed(3)}, 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)})`;
}

function verdictOf({ fails, triggered, verdicts, tests, sees }: Tally): PropertyVerdict {
  if (fails) return 'fails';
  if (triggered === 0) return 'not put to the test';
  if (verdicts.inconclusive > 0) return 'inconclusive';
  if (tests !== undefined) return 'accepted';
  return sees === undefined ? 'holds' : 'not refuted';
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
