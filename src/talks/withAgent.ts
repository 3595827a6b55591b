import { nearestName, SixPartyError } from '../scenario/index.js';
import type { Scenario, Seat } from '../scenario/index.js';

/**
 * A scenario in which `agent` plays `party`; everything else stays as it is.
 *
 * @throws SixPartyError `unknown-name`
 */
export function withAgent<A extends Seat>(scenario: Scenario<A>, party: string, agent: A): Scenario<A> {
  const ids = scenario.parties.map(({ id }) => id);
  if (!ids.includes(party)) {
    const nearest = nearestName(party, ids);
    const message = `There is no party "${party}" in ${scenario.name}.`;
    throw new SixPartyError('unknown-name', message, [
      {
        path: 'party',
        code: 'unknown-name',
        expected: ids.join(', '),
        received: party,
        message,
        hint: nearest === undefined ? '' : `Did you mean "${nearest}"?`,
      },
    ]);
  }
  return { ...scenario, agents: { ...scenario.agents, [party]: agent } };
}
