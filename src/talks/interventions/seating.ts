import type { Scenario, Seat } from '../../scenario/index.js';
import type { AsyncAgent } from '../agent.js';
import type { Intervention } from '../events/Intervention.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { seatUnder } from '../governments.js';
import type { TalksState } from '../state/TalksState.js';
import type { Reseated } from './InterventionKind.js';
import { kindOfIntervention } from './interventions.js';

/**
 * Returns who is seated by an intervention; undefined if nobody is.
 *
 * @param seated - who plays a party so far
 * @param state - before the intervention is written
 * @throws SixPartyError `invalid-option` if there is no such demand to lift
 */
export function reseatedBy(
  intervention: Intervention,
  seated: (party: string) => AsyncAgent | undefined,
  state: TalksState,
): Reseated | undefined {
  return kindOfIntervention(intervention)?.seating?.reseat(intervention, seated, state);
}

/**
 * Returns who plays at the end of recorded talks: the seats of the scenario, and what interventions have made of them.
 * What a government in office changes about a seat is not in it: whoever plays on adds that.
 */
export function seatsAtEnd(
  scenario: Scenario,
  events: readonly TalksEvent[],
): Readonly<Record<string, Seat>> {
  let seats: Readonly<Record<string, Seat>> = scenario.agents;
  const offices = new Map<string, number>();
  const reseated = new Set<string>();
  for (const event of events) {
    if (event.type === 'tookOffice') offices.set(event.party, event.government);
    if (event.type !== 'intervened') continue;
    const { intervention } = event;
    const seating = kindOfIntervention(intervention)?.seating;
    if (!seating || !('party' in intervention)) continue;
    const { party } = intervention;
    const place = offices.get(party);
    const seat = seats[party]!;
    // What is changed is the seat as the government in office has it; later ones leave it alone.
    if (place !== undefined && !reseated.has(party))
      seats = { ...seats, [party]: { ...seat, parameters: seatUnder(scenario, party, place, seat) } };
    reseated.add(party);
    seats = seating.seats(intervention, seats);
  }
  return seats;
}
