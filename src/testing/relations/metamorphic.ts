import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import {
  anything,
  callback,
  checkOptions,
  flag,
  problem,
  SixPartyError,
  type OptionRules,
} from '../../input/index.js';
import { canonicalJson } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks, Trace } from '../../talks/index.js';
import { effortOf } from '../claims/effort.js';
import { failureOf } from '../claims/failureOf.js';
import { untriggered } from '../claims/judgeClaim.js';
import { watchedProperty } from '../claims/watchedProperty.js';

/** A claim about two runs that belong together (metamorphic relation; Chen, Cheung & Yiu 1998). */
export interface MetamorphicClaim {
  /** Makes the follow-up scenario out of a scenario. */
  readonly transform: (scenario: Talks) => Talks;
  /**
   * Whether it holds of the runs of both from the same seed: true, or false or an error where it does not. Assertions end
   * in `return true`: one that returns nothing is refused, since who forgot to return compares nothing and would pass.
   */
  readonly relation: (source: Run, followUp: Run) => boolean;
}

/** Options of {@link metamorphic}. */
export interface MetamorphicOptions {
  /**
   * How many simulation seeds (as of `seeds`), or which, each once. Default 32 of one scenario. Over an arbitrary 2, of
   * the first 10 scenarios that fast-check draws; give a number to play all that it draws: 2 × scenarios × seeds games.
   */
  readonly seeds?: number | readonly string[];
  /** Lets the property pass although no pair of runs put the relation to the test. Default false. */
  readonly allowVacuous?: boolean;
}

/**
 * A claim about what a change does, where nobody can say how a single run should end, as an ordinary property of
 * fast-check: each scenario and its follow-up are played from each seed of a fixed list, and the first pair that is
 * not in the relation fails it. The error says where the two runs part, if the relation itself says nothing.
 *
 * It also fails if no pair put the relation to the test: `fc.pre` left all of them out, or both runs of each were
 * alike, event for event, so that the change changed nothing.
 *
 * @param scenarios - a scenario (it is looked at once), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError `invalid-option` (under the property too, of a relation that says neither true nor false),
 *   `invalid-scenario`; under the property a `ClaimFailure`, whose trace is that of the follow-up
 */
export function metamorphic(
  claim: MetamorphicClaim,
  scenarios: Talks | Arbitrary<Talks>,
  options: MetamorphicOptions = {},
): IPropertyWithHooks<[Talks]> {
  const parts = { transform: callback, relation: callback } satisfies OptionRules<keyof MetamorphicClaim>;
  checkOptions(claim, parts, ['transform', 'relation'], 'This is no metamorphic claim.');
  checkOptions(options, {
    seeds: anything,
    allowVacuous: flag,
  } satisfies OptionRules<keyof MetamorphicOptions>);
  const { transform, relation } = claim;
  const { seeds, allowVacuous = false } = options;
  const { list, ...effort } = effortOf(scenarios, seeds, 2);
  return watchedProperty(
    { scenarios, claim: () => true, look: 'pair', allowVacuous, ...effort },
    (talks, { count }) => {
      const changed = transform(talks);
      let judged = false;
      for (const seed of list) {
        const [source, followUp] = [runTalks(talks, { seed }), runTalks(changed, { seed })];
        const breach = breachOf(relation, source, followUp);
        if (typeof breach === 'object') {
          throw failureOf(
            { scenario: talks, seed, reason: breach.reason, trace: followUp.trace },
            (name) => `The relation fails in ${name}, simulation seed "${seed}": ${breach.reason}`,
            breach.cause,
          );
        }
        judged ||= breach === 'kept';
        if (breach === 'left out') count(untriggered[breach]);
        else count(partingOf(source.trace, followUp.trace) !== undefined || 'both runs were alike');
      }
      return judged;
    },
  );
}

function breachOf(
  relation: MetamorphicClaim['relation'],
  source: Run,
  followUp: Run,
): 'kept' | 'left out' | { readonly reason: string; readonly cause?: unknown } {
  let said: unknown;
  try {
    said = relation(source, followUp);
  } catch (cause) {
    if (fc.PreconditionFailure.isFailure(cause)) return 'left out';
    return { reason: cause instanceof Error ? cause.message : String(cause), cause };
  }
  if (said === true) return 'kept';
  if (said === false) {
    const parting = partingOf(source.trace, followUp.trace);
    return { reason: parting ?? 'both runs are alike, event for event' };
  }
  throw new SixPartyError('invalid-option', 'A relation says yes or no of two runs.', [
    problem('relation', 'wrong-type', 'true or false', said, {
      ...(said === undefined && { received: 'nothing' }),
      hint: 'Return what it says; assertions end in: return true.',
    }),
  ]);
}

/** Tells where two runs part; undefined if they are alike. */
function partingOf(one: Trace, other: Trace): string | undefined {
  const length = Math.max(one.events.length, other.events.length);
  let round = 1;
  for (let n = 0; n < length; n++) {
    const [event, instead] = [one.events[n], other.events[n]];
    if (event?.type === 'roundOpened' && instead?.type === 'roundOpened') ({ round } = event);
    if (canonicalJson(event ?? null) === canonicalJson(instead ?? null)) continue;
    const types = [...new Set([event, instead].map((each) => each?.type ?? 'nothing'))].join(' and ');
    return `the runs part in round ${round}, at event ${n} (${types})`;
  }
  return undefined;
}
