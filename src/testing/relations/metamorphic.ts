import fc from 'fast-check';
import type { Arbitrary, IPropertyWithHooks } from 'fast-check';
import {
  anything,
  callback,
  checkOptions,
  problem,
  SixPartyError,
  type OptionRules,
} from '../../input/index.js';
import { canonicalJson } from '../../scenario/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks, Trace } from '../../talks/index.js';
import { seedList } from '../arbitraries/seeds.js';
import { failureOf } from '../claims/failureOf.js';
import { scenariosOf } from '../claims/scenariosOf.js';

/** A claim about two runs that belong together (metamorphic relation; Chen, Cheung & Yiu 1998). */
export interface MetamorphicClaim {
  /** Makes the follow-up scenario out of a scenario. */
  readonly transform: (scenario: Talks) => Talks;
  /**
   * Holds of the runs of both from the same seed: returns true or nothing, and false or an error where it does not.
   */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a predicate of assertions returns nothing
  readonly relation: (source: Run, followUp: Run) => boolean | void;
}

/** Options of {@link metamorphic}. */
export interface MetamorphicOptions {
  /** How many simulation seeds (as of `seeds`), or which. Default 32. */
  readonly seeds?: number | readonly string[];
}

/**
 * A claim about what a change does, where nobody can say how a single run should end, as an ordinary property of
 * fast-check: each scenario and its follow-up are played from each seed of a fixed list, and the first pair that is
 * not in the relation fails it. The error says where the two runs part, if the relation itself says nothing.
 *
 * @param scenarios - a scenario (it is looked at once), or an arbitrary such as `scenarioNear`
 * @throws SixPartyError `invalid-option`, `invalid-scenario`; under the property a `ClaimFailure`, whose trace is
 *   that of the follow-up
 */
export function metamorphic(
  claim: MetamorphicClaim,
  scenarios: Talks | Arbitrary<Talks>,
  options: MetamorphicOptions = {},
): IPropertyWithHooks<[Talks]> {
  const parts = { transform: callback, relation: callback } satisfies OptionRules<keyof MetamorphicClaim>;
  checkOptions(claim, parts, ['transform', 'relation'], 'This is no metamorphic claim.');
  checkOptions(options, { seeds: anything } satisfies OptionRules<keyof MetamorphicOptions>);
  const { transform, relation } = claim;
  const { seeds = 32 } = options;
  const list = seedList(seeds);
  // One scenario is drawn again in every run of the property, and needs no more than one look.
  const passed = new WeakSet<Talks>();
  return fc.property(
    scenariosOf(scenarios, () => true),
    (talks) => {
      if (passed.has(talks)) return;
      const changed = transform(talks);
      for (const seed of list) {
        const [source, followUp] = [runTalks(talks, { seed }), runTalks(changed, { seed })];
        const breach = breachOf(relation, source, followUp);
        if (breach === undefined) continue;
        throw failureOf(
          { scenario: talks, seed, reason: breach.reason, trace: followUp.trace },
          (name) => `The relation fails in ${name}, simulation seed "${seed}": ${breach.reason}`,
          breach.cause,
        );
      }
      passed.add(talks);
    },
  );
}

function breachOf(
  relation: MetamorphicClaim['relation'],
  source: Run,
  followUp: Run,
): { readonly reason: string; readonly cause?: unknown } | undefined {
  let said: unknown;
  try {
    said = relation(source, followUp);
  } catch (cause) {
    if (fc.PreconditionFailure.isFailure(cause)) return undefined;
    return { reason: cause instanceof Error ? cause.message : String(cause), cause };
  }
  if (said === true || said === undefined) return undefined;
  if (said === false) return { reason: partingOf(source.trace, followUp.trace) };
  throw new SixPartyError('invalid-option', 'A relation says yes or no of two runs.', [
    problem('relation', 'wrong-type', 'true, false or nothing', said, {
      hint: 'An assertion goes in braces: (a, b) => { expect(…) }.',
    }),
  ]);
}

/** Tells where two runs part. */
function partingOf(one: Trace, other: Trace): string {
  const length = Math.max(one.events.length, other.events.length);
  let round = 1;
  for (let n = 0; n < length; n++) {
    const [event, instead] = [one.events[n], other.events[n]];
    if (event?.type === 'roundOpened' && instead?.type === 'roundOpened') ({ round } = event);
    if (canonicalJson(event ?? null) === canonicalJson(instead ?? null)) continue;
    const types = [...new Set([event, instead].map((each) => each?.type ?? 'nothing'))].join(' and ');
    return `the runs part in round ${round}, at event ${n} (${types})`;
  }
  return 'both runs are alike, event for event';
}
