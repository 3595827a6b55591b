import fc from 'fast-check';
import type { Action, Conduct, Effect } from '../../src/scenario/index.js';

/** What parties may do between sessions: often, so that much of it comes up. @param effects - of an action */
export function conductOver(
  parties: readonly string[],
  effects: fc.Arbitrary<Effect[]>,
): fc.Arbitrary<Conduct> {
  const share = fc.constantFrom(0, 0.25, 0.5, 1);
  const size = fc.constantFrom(-0.1, 0, 0.02, 0.3);
  const names = fc.option(fc.subarray(['squeezed', 'away', 'quarrel']), { nil: [] });
  const action = (id: string): fc.Arbitrary<Action> =>
    fc
      .record({
        party: fc.constantFrom(...parties),
        rate: fc.constantFrom(0, 1, 6),
        cooldownMonths: fc.constantFrom(0, 3, 12),
        unless: names,
        sets: names,
        pays: fc.constantFrom({}, { quarrel: 0.4 }, { quarrel: 2 }),
        effects,
        wear: share,
        harm: fc.option(fc.dictionary(fc.constantFrom(...parties), size, { noNullPrototype: true })),
        leverage: fc.constantFrom(0, 1, 2),
        ends: share,
        opens: share,
        hostile: share,
        rent: share,
        delivers: fc.boolean(),
        channel: fc.constantFrom(true, true, true, false),
        breachMonths: fc.constantFrom(2, 7),
        motives: fc.record(
          { shock: size, provoked: size, urged: size, grievance: size, need: size, stall: size },
          { requiredKeys: [] },
        ),
      })
      .map(({ harm, ...drawn }) => ({ id, label: id, ...drawn, ...(harm && { harm }) }));
  return fc
    .record({
      dates: fc.record({ least: fc.constantFrom(40, 90), spread: fc.constantFrom(0, 60) }),
      noise: fc.constantFrom(0.003, 0.05, 1),
      reference: fc.record({
        stall: share,
        shock: fc.constantFrom(0, 0.05),
        provoked: share,
        urged: share,
        grievance: fc.constantFrom(0, 2),
        need: fc.constantFrom(0.5, 2),
        hope: share,
        delivered: fc.constantFrom(0, 2),
        refused: share,
      }),
      breach: fc.constantFrom(
        undefined,
        { endMonths: 4 },
        { endMonths: 12, exposureMonths: 3 },
        { endMonths: 24, exposureMonths: 1 },
      ),
      cooperation: fc.constantFrom(undefined, {
        parties: parties.slice(0, 2),
        share: 0.6,
        harm: 0.01,
        conditions: { [parties[0]!]: 'squeezed' },
      }),
      channel: fc.option(
        fc.record({
          parties: fc.constant([parties[0]!, parties[1]!] as const),
          days: fc.constantFrom(90, 3000),
        }),
        { nil: undefined, freq: 8 },
      ),
      away: fc.constantFrom(...parties),
      months: fc.constantFrom(1, 8),
      actions: fc.tuple(action('poke'), action('press'), action('please')),
      ends: action('relent'),
    })
    .map(
      ({
        away,
        months,
        actions,
        ends: { sets: _, unless: __, ...ends },
        breach,
        cooperation,
        channel,
        ...drawn
      }) => ({
        ...drawn,
        ...(breach && { breach }),
        ...(channel && { channel }),
        ...(cooperation && { cooperation }),
        conditions: [
          { id: 'squeezed', label: 'squeezed', months },
          { id: 'away', label: 'somebody stays away', keepsAway: away },
          {
            id: 'quarrel',
            label: 'a quarrel about both',
            because: ['squeezed', 'away'],
            price: { base: 1, perGrievance: 0.5 },
          },
        ],
        actions: [...actions, { ...ends, rate: 6, requires: ['away'], unsets: ['away'] }],
      }),
    );
}
