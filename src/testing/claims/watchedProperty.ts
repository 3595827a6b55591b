import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import type { Talks } from '../../talks/index.js';
import { counted } from '../../words/index.js';
import { notedBaseline } from '../differences/baseline.js';
import { failureOf } from './failureOf.js';
import type { Claim } from './judgeClaim.js';
import { emptyTally, noteReport, reportOfTally, type Look } from './propertyReport.js';
import { isArbitrary, scenariosOf } from './scenariosOf.js';
import type { TestVerdict } from './verdictWords.js';

/** A property to be made. */
export interface Watched {
  readonly scenarios: Talks | Arbitrary<Talks>;
  /** Read at once against what is known of the scenarios. */
  readonly claim: Claim;
  readonly look: Look;
  /** For the report. */
  readonly seeds: string;
  readonly allowVacuous: boolean;
  /** How many drawn scenarios are played; all others pass unplayed. */
  readonly scenariosAtMost: number;
  /** Called when fast-check draws another scenario to begin with, not one to shrink to. */
  readonly drawn?: () => void;
}

/** What goes on while a scenario is looked at. */
export interface Watch {
  /** Which scenario it is, from 1. */
  readonly turn: number;
  /** Counts a look: `true` if it put the claim to the test, else why it did not. */
  readonly count: (triggered: true | string) => void;
  /** Notes what the property could have seen. */
  readonly sees: (words: string) => void;
  /** Notes what the test of a probability came to: of so many runs, so many keep it. @param inWords - from how often each verdict has come so far */
  readonly tested: (
    found: { readonly verdict: TestVerdict; readonly runs: number; readonly successes: number },
    inWords: (verdicts: Readonly<Record<TestVerdict, number>>) => string,
  ) => void;
}

/** A property that nothing has put to the test gives up after so many scenarios, or so many looks. */
const GIVES_UP = { scenarios: 100, looks: 1000 };

/**
 * Makes a property of fast-check that counts over all its scenarios how often the claim was put to the test. A
 * scenario in which it was not is no counterexample. While there was none in which it was, they do not count as
 * tests that passed: fast-check draws others, and in the end the property fails with that reason, which does not shrink.
 *
 * @param lookAt - throws if the claim fails; returns false if nothing was judged
 */
export function watchedProperty(
  given: Watched,
  lookAt: (talks: Talks, watch: Watch) => boolean,
): IPropertyWithHooks<[Talks]> {
  const { scenarios, claim, look, seeds, allowVacuous, scenariosAtMost } = given;
  const several = isArbitrary(scenarios);
  const baseline = several ? notedBaseline(scenarios) : undefined;
  // One scenario is drawn again in every run of the property, and needs no more than one look.
  const passed = new WeakSet<Talks>();
  let tally = emptyTally();
  let turn = 0;
  let isNew = false;
  let ended: 'broken' | 'vacuous' | undefined;
  const report = (): ReturnType<typeof reportOfTally> => reportOfTally(tally, look, seeds);
  const fail = (how: 'broken' | 'vacuous', error: unknown): never => {
    ended = how;
    tally.fails = how === 'broken';
    throw error;
  };
  const count = (triggered: true | string): void => {
    tally.looks += 1;
    if (triggered === true) tally.triggered += 1;
    else tally.untriggered[triggered] = (tally.untriggered[triggered] ?? 0) + 1;
  };
  const watch: Omit<Watch, 'turn'> = {
    count,
    sees: (words) => void (tally.sees = words),
    tested({ verdict, runs, successes }, inWords) {
      tally.verdicts[verdict] += 1;
      tally.broken += runs - successes;
      tally.tests = inWords(tally.verdicts);
    },
  };

  const property = fc.property(scenariosOf(scenarios, claim), (talks) => {
    noteReport(talks, report);
    const first = isNew;
    isNew = false;
    // What was put to the test nowhere has no smaller scenario.
    if (passed.has(talks) || ended === 'vacuous') return;
    if (first && tally.scenarios >= scenariosAtMost) {
      tally.unplayed += 1;
      if (tally.triggered === 0 && !allowVacuous) fail('vacuous', vacuous(talks));
      return;
    }
    tally.scenarios += 1;
    let judged: boolean;
    try {
      judged = lookAt(talks, { ...watch, turn: Math.max(1, turn) });
    } catch (error) {
      if (fc.PreconditionFailure.isFailure(error)) throw error;
      return fail('broken', error);
    }
    if (tally.triggered === 0 && !allowVacuous) {
      const enough = tally.scenarios >= GIVES_UP.scenarios || tally.looks >= GIVES_UP.looks;
      if (!several || enough) fail('vacuous', vacuous(talks));
      fc.pre(false);
    }
    fc.pre(judged || allowVacuous);
    if (!several) passed.add(talks);
  });

  /** Makes the error of a property that nothing put to the test. */
  function vacuous(talks: Talks): Error {
    const { looks, untriggered, scenarios: played } = tally;
    const why = Object.entries(untriggered).map(([reason, n]) => `${reason} in ${n}`);
    const reason = `triggered in none of ${counted(looks, look)}: ${why.join(', ')}`;
    const hint =
      'Play scenarios in which it is, or say allowVacuous: true if it is meant to hold of what does not happen.';
    return failureOf(
      // Of many scenarios none is at fault.
      { scenario: baseline ?? talks, seed: undefined, reason, trace: undefined, vacuous: true },
      (name) =>
        `Nothing put the claim to the test in ${several ? counted(played, 'scenario') : name} (${reason}). ${hint}`,
    );
  }

  // fast-check itself says which scenario it is: a count of calls would not survive shrinking and replays.
  const generate = property.generate.bind(property);
  property.generate = (random, runId) => {
    turn = runId === undefined ? turn + 1 : runId + 1;
    if (ended !== undefined || (several && runId === 0)) tally = emptyTally();
    ended = undefined;
    isNew = true;
    given.drawn?.();
    return generate(random, runId);
  };
  noteReport(property, report);
  return property;
}
