import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { problem, SixPartyError } from '../../input/index.js';
import { rulebookOf } from '../../talks/index.js';
import type { Talks } from '../../talks/index.js';
import { baselineOf, labelled, notedBaseline } from '../differences/baseline.js';
import { compile } from '../temporal/compile.js';
import type { Claim } from './judgeClaim.js';

/**
 * Returns the scenarios of a claim as an arbitrary whose values fast-check prints shortly. A formula is read at once against
 * what is known of them: a name with a typing error is no counterexample to search for.
 *
 * @throws SixPartyError `invalid-option`, and as `evaluate`
 */
export function scenariosOf(scenarios: Talks | Arbitrary<Talks>, claim: Claim): Arbitrary<Talks> {
  const drawn = isArbitrary(scenarios);
  const baseline = drawn ? notedBaseline(scenarios) : scenarios;
  if (typeof claim !== 'function' && baseline !== undefined) compile(rulebookOf(baseline), claim);
  if (drawn) return scenarios.map((scenario) => labelled(scenario));
  return fc.constant(labelled(scenarios, baselineOf(scenarios) ?? scenarios));
}

/**
 * Tells an arbitrary of scenarios from a scenario.
 *
 * @throws SixPartyError `invalid-option` if it is neither an arbitrary nor a scenario
 */
export function isArbitrary(scenarios: unknown): scenarios is Arbitrary<Talks> {
  const given = (scenarios ?? {}) as { readonly generate?: unknown; readonly parties?: unknown };
  if (typeof given.generate === 'function') return true;
  if (given.parties !== undefined) return false;
  throw new SixPartyError('invalid-option', 'There is nothing to play.', [
    problem('scenarios', 'wrong-type', 'a scenario, or an arbitrary of scenarios', scenarios),
  ]);
}
