import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Scenario } from '../../../scenario/index.js';
import { dealOf } from '../dealOf.js';
import type { Intent } from './Intent.js';

/** What parties of a scenario may want to do. Shrinks towards the first legal move, and little in it. */
export function intents(scenario: Scenario): Arbitrary<Intent> {
  const issue = fc.constantFrom(...scenario.issues.map(({ id }) => id));
  const meeting = fc.record({
    with: fc.constantFrom(...scenario.parties.map(({ id }) => id)),
    urge: fc.nat({ max: 4 }).map((n) => n / 4),
    disclose: fc.uniqueArray(issue, { maxLength: 2 }),
  });
  return fc.record({
    pick: fc.nat({ max: 1000 }),
    deal: dealOf(scenario),
    meetings: fc.uniqueArray(meeting, { maxLength: 3, selector: (asked) => asked.with }),
    objections: fc.array(fc.record({ issue, direction: fc.constantFrom('up' as const, 'down' as const) }), {
      maxLength: 3,
    }),
    counter: fc.option(dealOf(scenario), { nil: undefined, freq: 2 }),
    choices: fc.array(fc.constantFrom('perform' as const, 'withhold' as const, 'conceal' as const), {
      minLength: 1,
      maxLength: 3,
    }),
  });
}
